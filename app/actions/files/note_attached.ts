import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Owner } from '#actions/files/attach_files'
import { appendChanges } from '#history/append'
import type { Attached, AttachedAction } from '#lists/attached_changes'

interface Note {
  action: AttachedAction
  before?: Attached
  after?: Attached
  /** A moment, where it was not now. */
  at?: string
}

/**
 * Writes what was said about a record or attached to it into its history, in the caller's transaction: that of the work order
 * or the service record where it is one's, because who sees the customer may not see that.
 */
export function noteAttached(
  trx: TransactionClientContract,
  owner: Owner,
  { action, before = {}, after = {}, at }: Note
) {
  const about = { book: 'attached', source: 'user', ...recordOf(owner) } as const
  appendChanges(trx, [{ ...about, action, before: told(before), after: told(after), at }])
}

function recordOf({ customerId, workOrderId, serviceRecordId }: Owner) {
  if (workOrderId) return { list: 'work_orders', recordId: workOrderId }
  if (serviceRecordId) return { list: 'service_records', recordId: serviceRecordId }
  return { list: 'customers', recordId: customerId }
}

/** An empty list says nothing. */
const told = ({ text, files = [] }: Attached): Attached => ({ text, ...(files.length && { files }) })
