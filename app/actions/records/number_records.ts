import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { everyFieldNamed } from '#lists/fields_of'
import { current } from '#tenancy/current'
import { isDuplicate, transaction } from '#tenancy/transaction'
import type { Draft } from '#actions/records/draft'
import { takenValues } from '#actions/records/taken_values'

const SERIES = 'customers'
const FIRST = 10_001

/**
 * Gives new records without a number the next ones of the tenant's series. Numbers are drawn in a
 * short transaction of their own, before the records' one, so that a long import holds up nobody;
 * a number that is drawn and not used leaves a gap. Numbers that people chose are passed over.
 */
export async function numberRecords(drafts: Draft[], trx?: TransactionClientContract) {
  const waiting = drafts.filter(({ before, after }) => !before && !after.number)
  for (let drawn = waiting.length; waiting.length > 0; drawn *= 2) {
    const numbers = await freeNumbers(drawn, trx)
    for (const number of numbers.slice(0, waiting.length)) waiting.pop()!.after.number = number
  }
}

async function freeNumbers(count: number, trx?: TransactionClientContract) {
  const next = await (trx ? draw(trx, count) : drawAlone(count))
  const numbers = Array.from({ length: count }, (_, index) => String(next + index))
  const field = everyFieldNamed('customers', 'number')!
  const taken = await takenValues(trx ?? db, new Map([[field.id, numbers]]))
  return numbers.filter((number) => !taken.has(`${field.id} ${number}`))
}

async function drawAlone(count: number) {
  try {
    return await transaction((trx) => draw(trx, count))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return transaction((trx) => draw(trx, count))
  }
}

/** The update comes first: it takes the row's lock, so that no two draws read the same number. */
async function draw(trx: TransactionClientContract, count: number): Promise<number> {
  const key = { tenant_id: current.tenant.id, series: SERIES }
  const series = () => trx.from('number_series').where(key)
  const changed = await series().increment('next', count)
  if (Number(changed) === 0) {
    await trx
      .insertQuery()
      .table('number_series')
      .insert({ ...key, next: FIRST + count })
    return FIRST
  }
  const row = await series().select('next').firstOrFail()
  return row.next - count
}
