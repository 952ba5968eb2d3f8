import type { Permission } from '#permissions/verbs'

export interface UndoPlan {
  /** The operation that is taken back, and what doing it again would take. */
  operationId: string
  /** Of the records that it changed. */
  list: string
  kind: string
  permission: Permission
}

export interface UndoCheckpoint {
  /** The last record dealt with. */
  after: string | null
}

/** Numbers of records. */
export interface UndoResult {
  /** Went back to what they were. */
  returned: number
  /** Were created by the operation and went into the bin. */
  binned: number
  /** Were so already. */
  unchanged: number
  /** Were left as they are, each with an issue. */
  refused: number
}
