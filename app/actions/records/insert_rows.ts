import { decodeTime } from 'ulid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { momentAt } from '#database/decorators'
import type { List } from '#lists/define_list'
import { insertMany } from '#tenancy/bulk'
import type { Write } from '#actions/records/changes'

/** Creation time and id are one: "newest first" is `id DESC`. */
export async function insertRows(trx: TransactionClientContract, { table, columns }: List, writes: Write[]) {
  const created = writes.filter(({ before }) => !before).map(({ after }) => after)
  for (const record of created) record.created_at = momentAt(decodeTime(record.id))
  await insertMany(trx, table, [...columns], created)
}
