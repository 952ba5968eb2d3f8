import { decodeTime } from 'ulid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { momentAt } from '#database/decorators'
import { customerColumns } from '#lists/customer_columns'
import { insertMany } from '#tenancy/bulk'
import type { Write } from '#actions/records/changes'

/** Creation time and id are one: "newest first" is `id DESC`. */
export async function insertCustomers(trx: TransactionClientContract, writes: Write[]) {
  const created = writes.filter(({ before }) => !before).map(({ after }) => after)
  for (const record of created) record.created_at = momentAt(decodeTime(record.id))
  await insertMany(trx, 'customers', [...customerColumns], created)
}
