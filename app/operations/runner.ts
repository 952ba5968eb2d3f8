import { setImmediate } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'
import type Operation from '#models/operation'
import { MAX_TRIES } from '#operations/claim'
import { CancelledError, LostLeaseError, OperationFailure } from '#operations/errors'
import { finish, giveUpOrRetry, release } from '#operations/finish'
import { HeldRun } from '#operations/held_run'
import { kindOf } from '#operations/index'
import { permissionOf, type OperationKind } from '#operations/operation'
import { asPerson } from '#operations/person'
import { can } from '#permissions/grants'
import { reloadConfiguration } from '#tenancy/configuration'

export interface RunOptions {
  /** Milliseconds after which another worker may take the operation from a silent one. */
  lease: number
  /** Aborted when this worker should stop: the step in hand is finished, the rest is given back. */
  signal: AbortSignal
  /** Asked after each step: whether somebody else waits for this place by now. Then the rest is given back, too. */
  turnIsOver?(): Promise<boolean>
}

/**
 * Runs a claimed operation of the current tenant to its end, or until it is lost, cancelled or given
 * back. The lease is renewed by each commit and, for steps that take longer but yield, by a timer; a
 * process too busy for either is taken for dead, and its next commit is refused.
 */
export async function runOperation(operation: Operation, options: RunOptions): Promise<void> {
  const kind = kindOf(operation.kind)
  if (!kind) return finish(operation, 'failed', { code: 'unknown_kind', tries: 1 })
  const run = new HeldRun(operation, kind, options.lease)
  const heartbeat = setInterval(() => beat(run), options.lease / 4)
  try {
    if ((run.failure?.tries ?? 0) >= MAX_TRIES) throw new OperationFailure(run.failure!.code)
    const ended = await asPerson(operation.userId, permissionOf(kind, run.plan), () => takeSteps(kind, run, options))
    await (ended ? finish(operation, 'done') : release(operation))
  } catch (error) {
    if (error instanceof LostLeaseError) logger.warn({ operation: operation.id }, error.message)
    else if (error instanceof CancelledError) await finish(operation, 'cancelled')
    else await giveUpOrRetry(operation, error, run.failure)
  } finally {
    clearInterval(heartbeat)
    await run.close()
  }
}

/** Whether the work is done; false when its place is needed first. What the admins change holds from the next step on. */
async function takeSteps(kind: OperationKind, run: HeldRun, { signal, turnIsOver }: RunOptions) {
  while (!signal.aborted) {
    if ((await kind.step(run)) === 'done') return true
    await loopTurns()
    if (await turnIsOver?.()) return false
    await reloadConfiguration()
    if (!can(permissionOf(kind, run.plan))) throw new OperationFailure('not_permitted')
  }
  return false
}

/** SQLite answers at once: between two steps nothing else would be heard, neither a signal to stop nor a timer. */
const loopTurns = () => setImmediate()

function beat(run: HeldRun) {
  run.renewLease().catch((error) => logger.warn({ err: error, operation: run.id }, 'the lease was not renewed'))
}
