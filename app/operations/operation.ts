import type { Permission } from '#permissions/verbs'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * A kind of long or mass work: plan → queued → running in steps → done, failed or cancelled.
 *
 * A worker claims a queued operation, becomes the person who asked for it (read again: a member
 * still, permitted still) and calls `step` until it answers `done`. A process may be killed at any
 * instant; the next worker goes on from the last checkpoint. Two workers may even believe that they
 * hold the same operation (one was frozen): only the newest `attempt` can commit.
 *
 * People read `operations.kinds.<kind>`, `operations.results.<kind>` (with the result as
 * parameters) and `operations.failures.<code>` in the language files.
 */
export interface OperationKind<Plan = any, Checkpoint = any, Result = any> {
  /** Unique, at most 40 characters; stored with each operation. */
  kind: string
  /** What the person must still be allowed when a step runs; where the plan decides, see `permissionOf`. */
  permission: Permission | ((plan: Plan) => Permission)
  /** Name of the icon in lists. */
  icon: string
  /** Where the first step begins and what is counted before it. */
  start: { checkpoint: Checkpoint; result: Result }
  /** Whether all that it does is to save records, with its id in their history: then undo/ can take it back. */
  undoable?: boolean
  /** Path behind `/{tenant}` of the page that shows the operation; the general page otherwise. */
  page?(id: string): string
  /** Its end is no news: whoever started it waits on its page. */
  silent?: boolean
  /** What it works on, as the acting person may read it; the plan's `fileName` otherwise. */
  about?(plan: Plan): About
  /** Where to look at what came of it, once it has ended. */
  links?(operation: { id: string; plan: Plan; result: Result }): ResultLink[]
  /**
   * Does the next part of the work and stores it with `run.commit`. Short: at most 500 rows, so that
   * progress shows, a cancel is heard and little is lost by a kill. A longer one (writing a large file)
   * awaits often, so that the heartbeat can renew the lease, and commits now and then.
   *
   * @throws OperationFailure to end as `failed` at once; any other error is tried again, five times
   *   without progress at most.
   */
  step(run: OperationRun<Plan, Checkpoint, Result>): Promise<'more' | 'done'>
}

/** What an operation works on, in words. */
export interface About {
  /** A file, a report, two values. */
  name?: string
  /** What narrows it further: filters, columns. */
  details?: string[]
}

export interface ResultLink {
  /** Its words are `operations.links.<name>`. */
  name: string
  /** Path behind `/{tenant}`. */
  path: string
  /** A parameter of its words. */
  count?: number
}

/** How far an operation is, stored together with what a step wrote. */
export interface Progress<Checkpoint, Result> {
  /** Where the next step begins: small and JSON. */
  checkpoint: Checkpoint
  /** What has come of it so far: `{ created: 59 }`. */
  result: Result
  /** Units done, in the unit of `total`. */
  done: number
  /** Units in all, null while unknown. */
  total: number | null
}

/** One operation in the hands of one worker. */
export interface OperationRun<Plan, Checkpoint, Result> extends Readonly<Progress<Checkpoint, Result>> {
  readonly id: string
  /** What was confirmed; never changes. */
  readonly plan: Plan
  /**
   * Runs `work` in one transaction that also stores the progress it answers (what it leaves out stays)
   * and renews the lease. The closure may run again after a deadlock: it must have no other effect.
   *
   * @throws LostLeaseError, CancelledError: `work` is rolled back; let them pass
   */
  commit(work: (trx: TransactionClientContract) => Promise<Partial<Progress<Checkpoint, Result>>>): Promise<void>
  /** Something costly to open (a reader), kept from step to step in this process and closed at the end. */
  keep<T extends Closable>(make: () => Promise<T>): Promise<T>
}

export interface Closable {
  close(): Promise<void>
}

/** What this plan of a kind asks for. */
export const permissionOf = ({ permission }: OperationKind, plan: unknown): Permission =>
  typeof permission === 'function' ? permission(plan) : permission

export function defineOperation<Plan, Checkpoint, Result>(kind: OperationKind<Plan, Checkpoint, Result>) {
  return kind
}
