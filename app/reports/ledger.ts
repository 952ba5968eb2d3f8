import { appendChanges } from '#history/append'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What of the tenant's data left the house: which filter, columns and rows were exported, and each download. */
export async function noteInLedger(
  trx: TransactionClientContract,
  action: 'export' | 'download',
  operationId: string,
  what: object
) {
  const entry = { list: 'reports', recordId: operationId, operationId, action, source: 'user' }
  appendChanges(trx, [{ ...entry, book: 'house', before: {}, after: what }])
}
