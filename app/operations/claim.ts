import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { operationsPerTenant } from '#config/operations'
import { now, toMoment } from '#database/decorators'
import Operation, { type Failure } from '#models/operation'
import { leaveQueue } from '#operations/queue'
import { takeTurn } from '#operations/turns'
import { current } from '#tenancy/current'
import { isDuplicate, transaction } from '#tenancy/transaction'

type Client = Pick<TransactionClientContract, 'from'>

/** Attempts in a row that end without progress: after these a person has to look. */
export const MAX_TRIES = 5

export const leaseEnd = (lease: number) => toMoment(DateTime.utc().plus(lease))

/**
 * Takes an operation of the current tenant out of the line; null when none is free, or when as many run as one tenant
 * may. Compare-and-set on its status and attempt, the same on every engine. The attempt is the fencing token: each
 * later write of this worker names it.
 */
export async function claimNext(lease: number): Promise<Operation | null> {
  if (await isFull(db)) return null
  for (const id of await readyIds()) {
    const operation = await Operation.find(id)
    if (!operation?.pending) await transaction((trx) => leaveQueue(trx, id))
    else if (isHeld(operation)) await postpone(db, id, toMoment(operation.leaseUntil!))
    else if (await take(operation, lease)) return Operation.findOrFail(id)
  }
  return null
}

/** When a worker may look at the operation again. */
export function postpone(client: Client, id: string, readyAt: string) {
  const row = client.from('queue').where('operation_id', id).where('tenant_id', current.tenant.id)
  return row.update({ ready_at: readyAt })
}

async function isFull(client: Client) {
  const running = client.from('operations').where('tenant_id', current.tenant.id).where('status', 'running')
  return (await running.where('lease_until', '>', now()).select('id')).length >= operationsPerTenant
}

async function readyIds(): Promise<string[]> {
  const ready = db.from('queue').where('tenant_id', current.tenant.id).where('ready_at', '<=', now())
  const rows = await ready.orderBy('ready_at').orderBy('operation_id').limit(5).select('operation_id')
  return rows.map((row) => row.operation_id)
}

const isHeld = ({ status, leaseUntil }: Operation) => status === 'running' && leaseUntil! > DateTime.utc()

/** Whether it is ours now. Behind the turn nobody else claims for this tenant, so that two can't both take the last place. */
async function take(operation: Operation, lease: number): Promise<boolean> {
  try {
    return await transaction(async (trx) => {
      await takeTurn(trx)
      return !(await isFull(trx)) && hold(trx, operation, leaseEnd(lease))
    })
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

async function hold(trx: TransactionClientContract, operation: Operation, until: string) {
  const { id, attempt, status, done, startedAt } = operation
  const taken = await trx
    .from('operations')
    .where({ tenant_id: current.tenant.id, id, attempt, status })
    .update({
      status: 'running',
      attempt: attempt + 1,
      lease_until: until,
      failure: status === 'running' ? JSON.stringify(afterCrash(operation.failure)) : stored(operation.failure),
      started_at: startedAt ? toMoment(startedAt) : now(),
      resumed_at: now(),
      done_before: done,
      updated_at: now(),
    })
  if (Number(taken) > 0) await postpone(trx, id, until)
  return Number(taken) > 0
}

/** A lease that ran out means that its worker died or froze. */
function afterCrash(failure: Failure | null): Failure {
  return { code: 'worker_died', tries: (failure?.tries ?? 0) + 1 }
}

const stored = (failure: Failure | null) => failure && JSON.stringify(failure)
