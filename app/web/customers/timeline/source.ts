import { isPermission } from '#permissions/registry'
import { can } from '#permissions/grants'
import type { Record } from '#fields/field'
import type { HistoryEntry } from '#web/customers/history'

/** One thing that happened to a customer. */
export interface TimelineEntry extends HistoryEntry {
  /** Its place in the stream: keys compare as text, the newest is the greatest. */
  key: string
  kind: string
  icon: string
  /** Where it is looked at. */
  href?: string
  text?: string
}

export interface TimelineAsked {
  record: Record
  /** Those of the source's kinds that are wanted. */
  kinds: ReadonlySet<string>
  limit: number
  /** The key from before which on it reads. */
  older?: string
}

export interface TimelinePart {
  /** Newest first, `limit` at most. */
  entries: TimelineEntry[]
  /** The key down to which it has looked; null where there is nothing further down. */
  looked: string | null
}

/**
 * Where entries of the timeline come from. A file here and a line in `index.ts` add one; the words are
 * `customers.timeline_<kind>`.
 */
export interface TimelineSource {
  kinds: readonly string[]
  /** What it takes to see them; what nobody has registered is seen by nobody. */
  permission?: string
  /** Reads by key, a bounded number of rows. */
  read(asked: TimelineAsked): Promise<TimelinePart>
}

export const isOpen = ({ permission }: TimelineSource) =>
  permission === undefined || (isPermission(permission) && can(permission))

/** A part from rows of which one more than the limit was asked for. */
export function partOf(entries: TimelineEntry[], limit: number): TimelinePart {
  const shown = entries.slice(0, limit)
  return { entries: shown, looked: entries.length > limit ? shown.at(-1)!.key : null }
}
