import { setTimeout as wait } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import { current } from '#tenancy/current'
import { isQuiet } from '#tests/helpers/quiet_database'
import { WorkerProcess } from '#tests/helpers/worker_process'

/** Seconds: so short that the next worker soon takes over. */
export const LEASE = 1
/** Milliseconds after the claim within which a worker dies: before its first step, in it, or some steps on. */
const SPREAD = 700
/** Deaths in a row without progress: the fifth would rightly end the operation. */
const MOST_FRUITLESS = 3
/** Freezes until one comes between two writes. */
const MOST_TRIES = 2_000

interface Where {
  status: string
  attempt: number
  done: number
}

export const whereIs = (id: string): Promise<Where> =>
  db.from('operations').where({ tenant_id: current.tenant.id, id }).select('status', 'attempt', 'done').firstOrFail()

/** Kills one worker after the other at random moments, `most` of them, until the operation ends; how many. */
export async function killAtRandom(id: string, most: number): Promise<number> {
  let fruitless = 0
  for (let kills = 0; ; kills++) {
    if (kills === most || fruitless === MOST_FRUITLESS) return kills
    const before = await whereIs(id)
    const after = await killSoon(id, before)
    if (after.status !== 'running') return kills
    fruitless = after.done > before.done ? 0 : fruitless + 1
  }
}

async function killSoon(id: string, { attempt }: Where): Promise<Where> {
  const worker = new WorkerProcess({ lease: LEASE })
  await until(id, (now) => now.attempt > attempt)
  await wait(Math.random() * SPREAD)
  worker.signal('SIGKILL')
  await worker.ended
  return whereIs(id)
}

/** Waits until the operation is there, or has ended. */
export async function until(id: string, reached: (now: Where) => boolean): Promise<Where> {
  for (;;) {
    const now = await whereIs(id)
    if (reached(now) || !['queued', 'running'].includes(now.status)) return now
    await wait(10)
  }
}

/** A process frozen while it writes keeps its locks: then everybody waits, and nothing could be doubled. */
export async function freezeBetweenWrites(worker: WorkerProcess) {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    worker.signal('SIGSTOP')
    await wait(20)
    if (await isQuiet()) return
    worker.signal('SIGCONT')
    await wait(5)
  }
  throw new Error(`It was in the middle of writing ${MOST_TRIES} times`)
}
