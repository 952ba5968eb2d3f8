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

  get waiting() {
    return this.status === 'queued'
  }

  get retriable() {
    return this.status === 'failed'
  }

  /** From its first step to its end, the waiting between two attempts included; null until both are known. */
  get secondsTaken(): number | null {
    if (!this.startedAt || !this.finishedAt) return null
    return this.finishedAt.diff(this.startedAt).as('seconds')
  }
}
