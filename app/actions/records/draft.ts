import type { Problem, Record } from '#fields/field'

/** One record about to be saved: `before` is null for a new one. */
export interface Draft {
  before: Record | null
  after: Record
  /** Keys that the caller set; a required field outside them doesn't hold up a change elsewhere. */
  keys?: ReadonlySet<string>
  /** When it is saved (a moment), where that is not now: the demo has a past. */
  at?: string
  /** What happened to it, where that is more than the values that differ: it is noted whether or not any do. */
  deed?: Deed
  /** What it says of its last change, where that isn't this one: an unmerge puts back what stood there. */
  stamped?: { updated_at: unknown; updated_by: unknown }
}

/** An action of the history by its own name, with what it says beside the values that differ. */
export interface Deed {
  action: 'merge' | 'take_over' | 'unmerge' | 'give_back'
  before?: { [key: string]: unknown }
  after?: { [key: string]: unknown }
}

/** Key of the list that all of them belong to: records of several lists are saved list by list. */
export function listOfDrafts([{ after }, ...others]: Pick<Draft, 'after'>[]): string {
  const stray = others.find((draft) => draft.after.list !== after.list)
  if (stray) throw new Error(`Records of "${after.list}" and "${stray.after.list}" are saved apart`)
  return after.list
}

/** Where a save comes from; kept with every change. */
export interface Origin {
  source: 'user' | 'import' | 'api' | 'form' | 'portal' | 'merge' | 'mass' | 'undo'
  operationId?: string
}

/** What is wrong with one field (or one contact point: `points.0.value`) of a draft. */
export interface RecordProblem {
  key: string
  problem: Problem
  /** The other record that holds a unique value. */
  recordId?: string
}

/** A record with what was read into it, and what could not be. */
export interface Filled {
  record: Record
  problems: RecordProblem[]
}
