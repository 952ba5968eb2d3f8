import { OperationSchema } from '#database/schema'
import { tenantOwned } from '#models/mixins/tenant_owned'
import { compose } from '@adonisjs/core/helpers'

/**
 * `planned` waits for a person, `queued` for a worker; `done`, `failed` and `cancelled` are ends,
 * from which `failed` can be tried again.
 */
export type OperationStatus = 'planned' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** Why an operation stopped: `operations.failures.<code>` in the language files. */
export interface Failure {
  code: string
  params?: Record<string, string | number>
  /** How often it was tried without getting on. */
  tries: number
}

/** One piece of long or mass work, with its plan, progress and result. */
export default class Operation extends compose(OperationSchema, tenantOwned) {
  declare status: OperationStatus
  declare failure: Failure | null

  get pending() {
    return this.status === 'queued' || this.status === 'running'
  }

  get cancellable() {
    return this.pending && !this.cancelling
  }

  get retriable() {
    return this.status === 'failed'
  }

  get seconds() {
    if (!this.startedAt) return 0
    return Math.max(0.001, (this.finishedAt ?? this.updatedAt).diff(this.startedAt).as('seconds'))
  }

  /** Rows a second since the work began. */
  get rate() {
    return this.seconds ? this.done / this.seconds : 0
  }

  get secondsLeft() {
    return this.total !== null && this.rate ? (this.total - this.done) / this.rate : null
  }
}
