import { now } from '#database/decorators'
import Operation from '#models/operation'
import { dropNotice, leaveNotice } from '#operations/notices'
import { current } from '#tenancy/current'
import { newId } from '#text/ids'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Options {
  /** Where it is known before: a second operation of the same id is refused by the database. */
  id?: string
  total?: number | null
  /** The operation that it takes back. */
  undoOf?: string
}

/** Puts an operation in line in the caller's transaction: it runs if and only if that commits. */
export async function queueOperation(
  trx: TransactionClientContract,
  kind: string,
  plan: object,
  options: Options = {}
) {
  const operation = await planOperation(trx, kind, plan, options)
  await enqueue(trx, operation, 'planned')
  return operation
}

/** An operation that waits for a person to confirm it: nothing runs yet. */
export async function planOperation(
  trx: TransactionClientContract,
  kind: string,
  plan: object,
  { id = newId(), total = null, undoOf }: Options = {}
) {
  if (!current.user) throw new Error(`An operation "${kind}" needs a person who asks for it`)
  const operation = new Operation().useTransaction(trx)
  operation.merge({
    id,
    kind,
    status: 'planned',
    userId: current.user.id,
    plan,
    checkpoint: {},
    result: {},
    total,
    undoOf,
  })
  return operation.save()
}

type Waiting = 'planned' | 'failed' | 'cancelled'

/**
 * Moves an operation from `from` into the line; false when somebody was quicker. The `queue` row is
 * what workers look at; the operation itself says who may run it.
 */
export async function enqueue(trx: TransactionClientContract, operation: Operation, from: Waiting) {
  const state = {
    status: 'queued',
    failure: null,
    cancelling: false,
    finished_at: null,
    updated_at: now(),
  }
  const moved = await rowOf(trx, operation.id).where('status', from).update(state)
  if (Number(moved) === 0) return false
  await dropNotice(trx, operation)
  const { id, userId } = operation
  await trx.table('queue').insert({ operation_id: id, tenant_id: current.tenant.id, user_id: userId, ready_at: now() })
  return true
}

/** A waiting operation ends at once; a running one ends before its next commit. */
export async function cancelOperation(trx: TransactionClientContract, id: string) {
  const ended = { status: 'cancelled', finished_at: now(), updated_at: now() }
  const waiting = await rowOf(trx, id).where('status', 'queued').update(ended)
  if (Number(waiting) === 0) return rowOf(trx, id).where('status', 'running').update({ cancelling: true })
  await leaveQueue(trx, id)
  const { user_id: userId } = await rowOf(trx, id).select('user_id').firstOrFail()
  if (userId !== current.user?.id) await leaveNotice(trx, { id, userId })
}

export async function leaveQueue(trx: TransactionClientContract, id: string) {
  await trx.from('queue').where('operation_id', id).where('tenant_id', current.tenant.id).delete()
}

function rowOf(trx: TransactionClientContract, id: string) {
  return trx.from('operations').where('tenant_id', current.tenant.id).where('id', id)
}
