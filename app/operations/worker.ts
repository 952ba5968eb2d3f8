import { setTimeout as wait } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import type Operation from '#models/operation'
import { claimNext } from '#operations/claim'
import { readTenant } from '#operations/person'
import { runOperation } from '#operations/runner'
import { othersWait, tenantsInTurn } from '#operations/turns'
import { runAs } from '#tenancy/current'

interface WorkerOptions {
  /** Milliseconds: see RunOptions. */
  lease?: number
  /** Operations at the same time in this process. */
  slots?: number
  /** Milliseconds after which an operation makes room for a tenant that has none running, when all slots are taken. */
  turn?: number
  /** Milliseconds between two looks at an empty queue. */
  pause?: number
}

/** Looks at the global `queue`, enters the tenant whose turn it is and runs what it can claim there. */
export class Worker {
  readonly #lease: number
  readonly #slots: number
  readonly #turn: number
  readonly #pause: number
  readonly #running = new Set<Promise<void>>()
  readonly #stopping = new AbortController()

  constructor({ lease = 60_000, slots = 4, turn = 30_000, pause = 1_000 }: WorkerOptions = {}) {
    this.#lease = lease
    this.#slots = slots
    this.#turn = turn
    this.#pause = pause
  }

  /** Works until `stop`. */
  async work() {
    await this.#loop(() => false)
  }

  /** Works until nothing is queued any more. */
  async drain() {
    await this.#loop(async () => (await db.from('queue').select('operation_id').first()) === null)
  }

  /** Finishes the steps in hand and gives the rest back. */
  stop() {
    this.#stopping.abort()
  }

  async #loop(empty: () => boolean | Promise<boolean>) {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      const started = await this.#fill().catch(stumble)
      if (!this.#running.size && (await empty())) break
      if (!started) await Promise.race([...this.#running, wait(this.#pause, undefined, { signal }).catch(() => {})])
    }
    await Promise.all(this.#running)
  }

  /** Starts what fits; how many. */
  async #fill() {
    let started = 0
    if (this.#running.size >= this.#slots) return started
    for (const tenantId of await tenantsInTurn()) {
      if (this.#running.size >= this.#slots || this.#stopping.signal.aborted) break
      if (await this.#startOne(tenantId)) started++
    }
    return started
  }

  async #startOne(tenantId: number) {
    const tenant = await readTenant(tenantId)
    if (!tenant) return false
    return runAs(tenant, undefined, async () => {
      const operation = await claimNext(this.#lease)
      if (operation) this.#start(operation)
      return operation !== null
    })
  }

  #start(operation: Operation) {
    const end = Date.now() + this.#turn
    const turnIsOver = async () => Date.now() >= end && this.#running.size >= this.#slots && othersWait()
    const running = runOperation(operation, { lease: this.#lease, signal: this.#stopping.signal, turnIsOver })
      .catch(stumble)
      .then(() => void this.#running.delete(running))
    this.#running.add(running)
  }
}

/** The database may be away for a moment: the operation's lease runs out and it is taken again. */
function stumble(error: unknown) {
  logger.error({ err: error }, 'the worker stumbled')
  return 0
}
