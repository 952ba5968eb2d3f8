import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Record } from '#fields/field'
import { readRecords } from '#lists/read_records'
import { copyRecord } from '#actions/records/copy_record'
import { saveRecords } from '#actions/records/save_records'
import { current } from '#tenancy/current'

const BATCH = 500
const PARTS = ['manager_id', 'service_manager_id'] as const

/** Counting stops here. */
export const MOST_COUNTED = 10_000

/** How many customers somebody answers for, those in the bin included. */
export async function customersOf(userId: string): Promise<number> {
  return (await idsOf(userId, MOST_COUNTED + 1)).length
}

/** Gives at most 500 customers of one person to another, with history; answers how many there were. */
export async function handOver(trx: TransactionClientContract, from: string, to: string, operationId: string) {
  const ids = await idsOf(from, BATCH, trx)
  const drafts = (await readRecords(ids, trx)).map((before) => ({ before, after: moved(before, from, to) }))
  const saved = await saveRecords(trx, drafts, { source: 'user', operationId })
  return saved.length
}

async function idsOf(userId: string, limit: number, client: Pick<QueryClientContract, 'from'> = db) {
  const found = new Set<string>()
  for (const part of PARTS) {
    const rows = client.from('customers').where({ tenant_id: current.tenant.id, [part]: userId })
    for (const { id } of await rows.select('id').limit(limit)) found.add(id)
  }
  return [...found].slice(0, limit)
}

function moved(record: Record, from: string, to: string): Record {
  const after = copyRecord(record)
  for (const part of PARTS) if (after[part] === from) after[part] = to
  return after
}
