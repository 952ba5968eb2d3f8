import { now } from '#database/decorators'
import { CHANGE_COLUMNS } from '#models/change'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import { newId } from '#text/ids'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What of the tenant's data left the house: which filter, columns and rows were exported, and each download. */
export async function noteInLedger(
  trx: TransactionClientContract,
  action: 'export' | 'download',
  operationId: string,
  what: object
) {
  const entry = {
    id: newId(),
    list: 'reports',
    record_id: operationId,
    action,
    source: 'user',
    operation_id: operationId,
  }
  const words = { user_id: current.user!.id, before: '{}', after: JSON.stringify(what), created_at: now() }
  await insertMany(trx, 'changes', CHANGE_COLUMNS, [{ ...entry, ...words }])
}
