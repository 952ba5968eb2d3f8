import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#database/decorators'
import type Operation from '#models/operation'
import { type Failure } from '#models/operation'
import { leaseEnd, postpone } from '#operations/claim'
import { CancelledError, LostLeaseError } from '#operations/errors'
import type { Closable, OperationKind, OperationRun, Progress } from '#operations/operation'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

type AnyProgress = Progress<unknown, unknown>

/** A claimed operation: every write names its attempt, so that a worker that lost it writes nothing. */
export class HeldRun implements OperationRun<unknown, unknown, unknown> {
  readonly id: string
  readonly plan: unknown
  checkpoint: unknown
  result: unknown
  done: number
  total: number | null
  /** Tries without progress; more done is progress, a commit alone is not. */
  failure: Failure | null
  #kept: Closable | undefined

  constructor(
    readonly operation: Operation,
    kind: OperationKind,
    private readonly lease: number
  ) {
    this.id = operation.id
    this.plan = operation.plan
    this.checkpoint = { ...kind.start.checkpoint, ...(operation.checkpoint as object) }
    this.result = { ...kind.start.result, ...(operation.result as object) }
    this.done = operation.done
    this.total = operation.total
    this.failure = operation.failure
  }

  async commit(work: (trx: TransactionClientContract) => Promise<Partial<AnyProgress>>) {
    const stored = await transaction(async (trx) => {
      const { checkpoint, result, done, total } = this
      const progress = { checkpoint, result, done, total, ...(await work(trx)) }
      const failure = progress.done > done ? null : this.failure
      await this.#store(trx, progress, failure)
      return { ...progress, failure }
    })
    Object.assign(this, stored)
  }

  /** Called by a timer: a step that takes long but yields keeps its operation, and its place in the queue says so. */
  async renewLease() {
    const until = leaseEnd(this.lease)
    await transaction(async (trx) => {
      const rows = await this.#row(trx).update({ lease_until: until })
      if (Number(rows) > 0) await postpone(trx, this.id, until)
    })
  }

  async keep<T extends Closable>(make: () => Promise<T>) {
    this.#kept ??= await make()
    return this.#kept as T
  }

  async close() {
    await this.#kept?.close()
  }

  async #store(
    trx: TransactionClientContract,
    { checkpoint, result, done, total }: AnyProgress,
    failure: Failure | null
  ) {
    const rows = await this.#row(trx)
      .where('cancelling', false)
      .update({
        checkpoint: JSON.stringify(checkpoint),
        result: JSON.stringify(result),
        done,
        total,
        failure: failure && JSON.stringify(failure),
        lease_until: leaseEnd(this.lease),
        updated_at: now(),
      })
    if (Number(rows) === 0) throw await this.#refusal(trx)
  }

  async #refusal(trx: TransactionClientContract) {
    const mine = await this.#row(trx).where('cancelling', true).select('id').first()
    return mine ? new CancelledError(this.id) : new LostLeaseError(this.id)
  }

  #row(client: Pick<TransactionClientContract, 'from'>) {
    const { id, attempt } = this.operation
    return client.from('operations').where({ tenant_id: current.tenant.id, id, attempt, status: 'running' })
  }
}
