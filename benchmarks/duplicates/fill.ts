import db from '@adonisjs/lucid/services/db'
import type { Write } from '#actions/records/changes'
import { fillRecord } from '#actions/records/fill_record'
import { insertRows } from '#actions/records/insert_rows'
import { saveItems } from '#actions/records/save_items'
import { now } from '#database/decorators'
import { Random } from '#database/seeders/demo/random'
import { everyFieldOf, listNamed } from '#lists/fields_of'
import { emptyRecord } from '#lists/read_records'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { population, type Labelled } from './population.ts'
import { typed } from './typed.ts'

const BATCH = 500
const SAY = 50_000

/**
 * Puts the labelled set into the current tenant, through what reads forms and writes customers; without the index rows,
 * search terms and history that a scan does not look at. Nothing where it is there already.
 */
export async function fill(count: number, seed: number) {
  const [{ n }] = await db.from('customers').where('tenant_id', current.tenant.id).count('* as n')
  if (Number(n) === count) return
  if (Number(n)) throw new Error(`${n} customers are there, of another set: take another database`)
  const random = new Random(seed + 1)
  let made = 0
  for (const batch of batches(population(count, seed))) {
    const writes = batch.map((labelled) => writeOf(random, labelled, made++))
    await transaction(async (trx) => {
      await insertRows(trx, listNamed('customers'), writes)
      await saveItems(trx, writes)
    })
    if (made % SAY === 0) console.error(`${made} of ${count} customers`)
  }
}

function writeOf(random: Random, labelled: Labelled, row: number): Write {
  const { record, problems } = fillRecord(emptyRecord(), typed(random, labelled, row), everyFieldOf('customers'))
  if (problems.length) throw new Error(JSON.stringify({ problems, labelled }))
  Object.assign(record, { version: 1, source: 'import', updated_at: now() })
  const { points, addresses } = record
  return { before: null, after: record, changed: { action: 'create', before: {}, after: { points, addresses } } }
}

function* batches<T>(values: Iterable<T>): Generator<T[]> {
  let batch: T[] = []
  for (const value of values) {
    batch.push(value)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length) yield batch
}
