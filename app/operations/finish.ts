import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { DateTime } from 'luxon'
import { now, toMoment } from '#database/decorators'
import { isDiskFull } from '#files/disk_full'
import type Operation from '#models/operation'
import type { Failure } from '#models/operation'
import { MAX_TRIES, postpone } from '#operations/claim'
import { OperationFailure } from '#operations/errors'
import { kindOf } from '#operations/index'
import { leaveNotice } from '#operations/notices'
import { leaveQueue } from '#operations/queue'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

type Ending = 'done' | 'failed' | 'cancelled'

/** Each of these does nothing when another worker has the operation by now: `attempt` moved on. */
export function finish(operation: Operation, status: Ending, failure: Failure | null = null) {
  return transaction(async (trx) => {
    const ended = {
      status,
      lease_until: null,
      finished_at: now(),
      updated_at: now(),
      failure: failure && JSON.stringify(failure),
    }
    const rows = await trx.from('operations').where(held(operation)).update(ended)
    if (Number(rows) === 0) return
    await leaveQueue(trx, operation.id)
    if (!kindOf(operation.kind)?.silent) await leaveNotice(trx, operation)
  })
}

/** Gives an unfinished operation back, because this worker stops: the next one goes on at once. */
export async function release(operation: Operation, { readyAt = now(), failure = null as Failure | null } = {}) {
  const waiting = {
    status: 'queued',
    lease_until: null,
    updated_at: now(),
    failure: failure && JSON.stringify(failure),
  }
  const rows = await db.from('operations').where(held(operation)).update(waiting)
  if (Number(rows) > 0) await postpone(db, operation.id, readyAt)
}

/** Fails at once where trying again can't help, otherwise tries again, later each time. */
export async function giveUpOrRetry(operation: Operation, error: unknown, previous: Failure | null) {
  const tries = (previous?.tries ?? 0) + 1
  if (error instanceof OperationFailure) {
    return finish(operation, 'failed', { code: error.code, params: error.params, tries })
  }
  logger.error({ err: error, operation: operation.id, kind: operation.kind, tries }, 'an operation stopped')
  const failure = { code: isDiskFull(error) ? 'disk_full' : 'unexpected', tries }
  if (tries >= MAX_TRIES) return finish(operation, 'failed', failure)
  const readyAt = toMoment(DateTime.utc().plus({ seconds: 2 ** tries }))
  return release(operation, { readyAt, failure })
}

function held({ id, attempt }: Operation) {
  return { tenant_id: current.tenant.id, id, attempt, status: 'running' }
}
