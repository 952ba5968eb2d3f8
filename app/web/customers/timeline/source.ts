import { can } from '#permissions/grants'
import type { Permission } from '#permissions/verbs'
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

/** Entries of one source. */
export interface TimelinePart {
  /** Newest first. */
  entries: TimelineEntry[]
  /** The key down to which it has looked; null where there is nothing further down. */
  looked: string | null
}

/** What the timeline reads of a row, whatever its table: as text or as nothing. */
export interface TimelineRow {
  source: string
  id: string
  at: string
  user_id: string | null
  text: string
  number: string | null
  direction: string | null
  channel_id: string | null
}

/**
 * A table whose rows stand in the timeline. A file with one and a line in `index.ts` add it; the words of its filter are
 * `customers.timeline_<kind>`. All tables are read by one statement, each by key.
 */
export interface TimelineSource {
  kind: string
  permission: Permission
  /** The table as `c`, with what it is joined to; and what its rows fulfil besides being the customer's. */
  from: string
  where: string
  /** What that joined table is called; it is the same tenant's. */
  joined?: string
  /** Columns of the table by what the timeline calls them; `text` always, others where there are some. */
  columns: { [name in 'at' | 'user_id' | 'number' | 'direction' | 'channel_id']?: string } & { text: string }
  /** Rows stand where they happened, not where they were written down. */
  happened?: boolean
  /** Whose rows are theirs to see is a question of each. */
  scoped?: boolean
  /** Whether there is anything to tell, as far as fields are theirs to see. */
  isTold?(): boolean
  entryOf(row: TimelineRow, customerPath: string): TimelineEntry
}

export const isOpen = ({ permission, isTold }: TimelineSource) => can(permission) && (isTold?.() ?? true)
