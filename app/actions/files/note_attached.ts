import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { appendChanges } from '#history/append'
import type { Attached, AttachedAction } from '#lists/attached_changes'

interface Note {
  customerId: string
  action: AttachedAction
  before?: Attached
  after?: Attached
  /** A moment, where it was not now. */
  at?: string
}

/** Writes into a customer's history what was said about it or attached to it, in the caller's transaction. */
export function noteAttached(
  trx: TransactionClientContract,
  { customerId, action, before = {}, after = {}, at }: Note
) {
  const about = { book: 'attached', list: 'customers', recordId: customerId, source: 'user' } as const
  appendChanges(trx, [{ ...about, action, before: told(before), after: told(after), at }])
}

/** An empty list says nothing. */
const told = ({ text, files = [] }: Attached): Attached => ({ text, ...(files.length && { files }) })
