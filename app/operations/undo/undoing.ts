import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { lists } from '#lists/index'
import Operation from '#models/operation'
import { kindOf } from '#operations/index'
import { permissionOf } from '#operations/operation'
import { enqueue, queueOperation } from '#operations/queue'
import { countDeeds } from '#operations/undo/deeds'
import type { UndoPlan } from '#operations/undo/plan'
import { current } from '#tenancy/current'
import { isDuplicate, transaction } from '#tenancy/transaction'

const USUAL_DAYS = 30

/** In how many days after its end an operation can be undone: the tenant's choice. */
export const undoDays = () => current.tenant.settings.undoDays ?? USUAL_DAYS

/** Whether an operation can be undone; `stopped` is one whose undo was cancelled halfway. */
export type Undoing =
  | { kind: 'open'; until: DateTime }
  | { kind: 'stopped' | 'undone'; undo: Operation }
  | { kind: 'pending' | 'expired' | 'never' }

/** At most two statements, and none for kinds that are never undone. */
export async function undoingOf(operation: Operation): Promise<Undoing> {
  if (!kindOf(operation.kind)?.undoable || operation.status === 'planned') return { kind: 'never' }
  const undo = await undoOf(operation.id)
  if (undo) return { kind: undo.status === 'cancelled' ? 'stopped' : 'undone', undo }
  if (operation.pending) return { kind: 'pending' }
  const until = (operation.finishedAt ?? operation.updatedAt).plus({ days: undoDays() })
  if (until <= DateTime.utc()) return { kind: 'expired' }
  return (await changedSomething(operation.id)) ? { kind: 'open', until } : { kind: 'never' }
}

export const undoOf = (operationId: string) => Operation.query().where('undo_of', operationId).first()

/** Queues the undo of an operation, or goes on with one that was stopped: one, however often it is asked for. */
export async function startUndo(operation: Operation): Promise<Operation> {
  const before = await undoOf(operation.id)
  if (before) await transaction((trx) => enqueue(trx, before, 'cancelled'))
  if (before) return before
  const { id, kind, plan } = operation
  const list = (plan as { list?: string }).list ?? lists[0].key
  const undo: UndoPlan = { operationId: id, list, kind, permission: permissionOf(kindOf(kind)!, plan) }
  const total = await countDeeds(id)
  try {
    return await transaction((trx) => queueOperation(trx, 'undo', undo, { total, undoOf: id }))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return (await undoOf(id))!
  }
}

async function changedSomething(id: string) {
  const changes = db.from('changes').where('tenant_id', current.tenant.id).where('operation_id', id)
  return (await changes.select('id').first()) !== null
}
