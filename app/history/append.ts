import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#database/decorators'
import { CHANGE_COLUMNS, type Book, type ChangeRow } from '#history/change_row'
import { newestKeyId, tenantKey } from '#history/keys'
import { lockedHead, moveHead } from '#history/head'
import { chain } from '#history/seal'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'
import { originNow } from '#tenancy/origin'
import { beforeCommit } from '#tenancy/transaction'
import { idAt, newId } from '#text/ids'

/** A change as its caller knows it; who made it, from where and when are at hand. */
export interface NewChange {
  book: Book
  list: string
  recordId: string
  action: string
  source: string
  operationId?: string | null
  before: object
  after: object
  /** A moment, where it was not now: the demo has a past. */
  at?: string
}

type Waiting = Omit<ChangeRow, 'seq' | 'key_id' | 'hash'>

const waiting = new WeakMap<TransactionClientContract, Waiting[]>()

/**
 * Writes changes of the current tenant into its history: they commit with the caller's transaction, or not at all. The
 * only way into the table; a transaction is one tenant's.
 */
export function appendChanges(trx: TransactionClientContract, changes: NewChange[]) {
  if (changes.length === 0) return
  const rows = waiting.get(trx) ?? []
  waiting.set(trx, rows)
  const [origin, at] = [originNow(), now()]
  for (const change of changes) rows.push(rowOf(change, origin ? JSON.stringify(origin) : null, at))
  beforeCommit(trx, 'history', () => write(trx, rows))
}

function rowOf(change: NewChange, origin: string | null, madeAt: string): Waiting {
  const { at, recordId, operationId = null, before, after, ...rest } = change
  return {
    ...rest,
    id: at ? idAt(Date.parse(`${at.replace(' ', 'T')}Z`)) : newId(),
    record_id: recordId,
    operation_id: operationId,
    user_id: current.user?.id ?? null,
    origin,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
    created_at: at ?? madeAt,
  }
}

async function write(trx: TransactionClientContract, changes: Waiting[]) {
  const head = await lockedHead(trx)
  const keyId = newestKeyId()
  const rows = changes.map((change, index) => ({ ...change, seq: head.seq + index + 1, key_id: keyId }))
  const sealed = chain(tenantKey(current.tenant.id, keyId)!, head.hash, rows)
  await insertMany(trx, 'changes', CHANGE_COLUMNS, sealed)
  await moveHead(trx, sealed.at(-1)!)
}
