import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { appendChanges } from '#history/append'

type Values = { [key: string]: unknown }

interface Note {
  /** What was changed: `teams`, `users`. */
  list: string
  recordId: string
  action: string
  before?: Values
  after?: Values
}

/** Writes into the change history what a person did to something else than a customer, in the caller's transaction. */
export async function noteChange(trx: TransactionClientContract, { before = {}, after = {}, ...note }: Note) {
  appendChanges(trx, [{ ...note, book: 'house', source: 'user', before, after }])
}
