import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { List } from '#lists/define_list'
import { cellOf } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import type { Write } from '#actions/records/changes'
import { StaleRecordError } from '#actions/records/stale_record_error'

/** Writes the columns that changed, where the version is still the one that was read. */
export async function updateRows(trx: TransactionClientContract, list: List, writes: Write[]) {
  for (const write of writes) if (write.before) await update(trx, list, write)
}

async function update(trx: TransactionClientContract, { table, columns }: List, { before, after }: Write) {
  const changed = columns.filter((column) => cellOf(before![column]) !== cellOf(after[column]))
  const found = await trx
    .from(table)
    .where({ tenant_id: current.tenant.id, id: after.id, version: before!.version })
    .update(Object.fromEntries(changed.map((column) => [column, cellOf(after[column])])))
  if (Number(found) === 0) throw new StaleRecordError(after.id)
}
