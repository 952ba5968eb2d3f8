import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { now, toMoment } from '#database/decorators'
import Operation, { type Failure } from '#models/operation'
import { leaveQueue } from '#operations/queue'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** Operations of one tenant that run at the same time, over all workers. */
const RUNNING_PER_TENANT = 2
/** Attempts in a row that end without progress: after these a person has to look. */
export const MAX_TRIES = 5

export const leaseEnd = (lease: number) => toMoment(DateTime.utc().plus(lease))

/**
 * Takes an operation of the current tenant out of the line by compare-and-set on its status and
 * attempt, the same on every engine; null when none is free. The attempt is the fencing token: each
 * later write of this worker names it.
 */
export async function claimNext(lease: number): Promise<Operation | null> {
  if ((await runningNow()) >= RUNNING_PER_TENANT) return null
  for (const id of await readyIds()) {
    const operation = await Operation.find(id)
    if (!operation?.pending) await transaction((trx) => leaveQueue(trx, id))
    else if (isHeld(operation)) await postpone(id, toMoment(operation.leaseUntil!))
    else if (await take(operation, lease)) return Operation.findOrFail(id)
  }
  return null
}

/** When a worker may look at the operation again. */
export function postpone(id: string, readyAt: string) {
  return db.from('queue').where('operation_id', id).where('tenant_id', current.tenant.id).update({ ready_at: readyAt })
}

async function runningNow() {
  const running = db.from('operations').where('tenant_id', current.tenant.id).where('status', 'running')
  return (await running.where('lease_until', '>', now()).select('id')).length
}

async function readyIds(): Promise<string[]> {
  const ready = db.from('queue').where('tenant_id', current.tenant.id).where('ready_at', '<=', now())
  const rows = await ready.orderBy('ready_at').orderBy('operation_id').limit(5).select('operation_id')
  return rows.map((row) => row.operation_id)
}

const isHeld = ({ status, leaseUntil }: Operation) => status === 'running' && leaseUntil! > DateTime.utc()

async function take(operation: Operation, lease: number) {
  const { id, attempt, status } = operation
  const until = leaseEnd(lease)
  const taken = await db
    .from('operations')
    .where({ tenant_id: current.tenant.id, id, attempt, status })
    .update({
      status: 'running',
      attempt: attempt + 1,
      lease_until: until,
      failure: status === 'running' ? JSON.stringify(afterCrash(operation.failure)) : stored(operation.failure),
      started_at: operation.startedAt ? toMoment(operation.startedAt) : now(),
      updated_at: now(),
    })
  if (Number(taken) === 0) return false
  await postpone(id, until)
  return true
}

/** A lease that ran out means that its worker died or froze. */
function afterCrash(failure: Failure | null): Failure {
  return { code: 'worker_died', tries: (failure?.tries ?? 0) + 1 }
}

const stored = (failure: Failure | null) => failure && JSON.stringify(failure)
