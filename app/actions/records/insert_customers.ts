import { decodeTime } from 'ulid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { momentAt } from '#database/decorators'
import type { Record } from '#fields/field'
import { customerColumns } from '#lists/customer_columns'
import { insertMany, type Value } from '#tenancy/bulk'
import type { Write } from '#actions/records/changes'

/** Creation time and id are one: "newest first" is `id DESC`. */
export async function insertCustomers(trx: TransactionClientContract, writes: Write[]) {
  const created = writes.filter(({ before }) => !before).map(({ after }) => after)
  for (const record of created) record.created_at = momentAt(decodeTime(record.id))
  await insertMany(trx, 'customers', [...customerColumns], created.map(rowOf))
}

export function rowOf(record: Record): { [column: string]: Value } {
  const row: { [column: string]: Value } = {}
  for (const column of customerColumns) row[column] = cellOf(record[column])
  return row
}

/** better-sqlite3 binds no booleans. */
export function cellOf(value: unknown): Value {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : ((value ?? null) as Value)
}
