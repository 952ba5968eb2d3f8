import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { appendChanges } from '#history/append'
import type { Origin } from '#actions/records/draft'
import type { Write } from '#actions/records/changes'

/** One change of the history for each record saved. */
export function insertChanges(trx: TransactionClientContract, writes: Write[], { source, operationId }: Origin) {
  const from = { book: 'records' as const, source, operationId }
  const changes = writes.map(({ after, changed, at }) => ({
    ...from,
    ...changed,
    list: after.list,
    recordId: after.id,
    at,
  }))
  appendChanges(trx, changes)
}
