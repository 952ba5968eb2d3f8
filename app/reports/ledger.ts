import { appendChanges } from '#history/append'
import type { ApprovalState } from '#models/export_approval'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What the ledger holds: each file made, each download, and what a second person was asked and said. */
export type LedgerAction = 'export' | 'download' | `export_${'asked' | Exclude<ApprovalState, 'waiting'>}`

/** What of the tenant's data left the house: which filter, columns and rows were exported, and each download. */
export async function noteInLedger(
  trx: TransactionClientContract,
  action: LedgerAction,
  operationId: string,
  what: object
) {
  const entry = { list: 'reports', recordId: operationId, operationId, action, source: 'user' }
  appendChanges(trx, [{ ...entry, book: 'house', before: {}, after: what }])
}
