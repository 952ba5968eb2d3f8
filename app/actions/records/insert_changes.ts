import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { CHANGE_COLUMNS } from '#models/change'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import { newId } from '#text/ids'
import type { Origin } from '#actions/records/draft'
import type { Write } from '#actions/records/changes'

/** One row of history for each record saved. */
export async function insertChanges(trx: TransactionClientContract, writes: Write[], origin: Origin, at: string) {
  const rows = writes.map(({ after, changed }) => ({
    id: newId(),
    list: 'customers',
    record_id: after.id,
    action: changed.action,
    user_id: current.user?.id ?? null,
    source: origin.source,
    operation_id: origin.operationId ?? null,
    before: JSON.stringify(changed.before),
    after: JSON.stringify(changed.after),
    created_at: at,
  }))
  await insertMany(trx, 'changes', CHANGE_COLUMNS, rows)
}
