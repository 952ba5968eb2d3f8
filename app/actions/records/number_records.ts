import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { uniqueKey } from '#fields/index_text'
import type { List } from '#lists/define_list'
import { everyFieldNamed, listNamed } from '#lists/fields_of'
import { current } from '#tenancy/current'
import { isDuplicate, transaction } from '#tenancy/transaction'
import { listOfDrafts, type Draft } from '#actions/records/draft'
import { takenValues } from '#actions/records/taken_values'

/**
 * Gives new records without a number the next ones of their list's series. Numbers are drawn in a
 * short transaction of their own, before the records' one, so that a long import holds up nobody;
 * a number that is drawn and not used leaves a gap. Numbers that people chose are passed over.
 */
export async function numberRecords(drafts: Draft[], trx?: TransactionClientContract) {
  const waiting = withoutNumber(drafts).reverse()
  if (waiting.length === 0) return
  const list = listNamed(listOfDrafts(waiting))
  for (let drawn = waiting.length; waiting.length > 0; drawn *= 2) {
    const numbers = await freeNumbers(list, drawn, trx)
    for (const number of numbers.slice(0, waiting.length)) waiting.pop()!.after.number = number
  }
}

export const withoutNumber = (drafts: Draft[]) => drafts.filter(({ before, after }) => !before && !after.number)

async function freeNumbers(list: List, count: number, trx?: TransactionClientContract) {
  const next = await (trx ? draw(trx, list, count) : drawAlone(list, count))
  const numbers = Array.from({ length: count }, (_, index) => `${list.numbers.prefix}${next + index}`)
  const { id } = everyFieldNamed(list, 'number')!
  const taken = await takenValues(trx ?? db, new Map([[id, numbers.map(uniqueKey)]]))
  return numbers.filter((number) => !taken.has(`${id} ${uniqueKey(number)}`))
}

async function drawAlone(list: List, count: number) {
  try {
    return await transaction((trx) => draw(trx, list, count))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return transaction((trx) => draw(trx, list, count))
  }
}

/** The update comes first: it takes the row's lock, so that no two draws read the same number. */
async function draw(trx: TransactionClientContract, { key: name, numbers }: List, count: number): Promise<number> {
  const key = { tenant_id: current.tenant.id, series: name }
  const series = () => trx.from('number_series').where(key)
  const changed = await series().increment('next', count)
  if (Number(changed) === 0) {
    await trx
      .insertQuery()
      .table('number_series')
      .insert({ ...key, next: numbers.first + count })
    return numbers.first
  }
  const row = await series().select('next').firstOrFail()
  return row.next - count
}
