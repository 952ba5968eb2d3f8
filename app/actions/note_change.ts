import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#database/decorators'
import { CHANGE_COLUMNS } from '#models/change'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import { newId } from '#text/ids'

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
export async function noteChange(trx: TransactionClientContract, { list, recordId, action, before, after }: Note) {
  const row = {
    id: newId(),
    list,
    record_id: recordId,
    action,
    user_id: current.user?.id,
    source: 'user',
    before: JSON.stringify(before ?? {}),
    after: JSON.stringify(after ?? {}),
    created_at: now(),
  }
  await insertMany(trx, 'changes', CHANGE_COLUMNS, [row])
}
