import type { Record } from '#fields/field'
import { current } from '#tenancy/current'
import { changesPart } from '#web/customers/timeline/changes'
import { openKinds, openSources } from '#web/customers/timeline/index'
import { readRows } from '#web/customers/timeline/read_rows'
import type { TimelineEntry, TimelinePart, TimelineRow, TimelineSource } from '#web/customers/timeline/source'

interface Asked {
  limit: number
  /** The key from before which on it reads. */
  older?: string
  /** Kinds that are wanted; all where there are none. */
  kinds?: ReadonlySet<string>
}

interface Page {
  entries: TimelineEntry[]
  /** Where the next page begins; null at the end. */
  next: string | null
}

/** What happened to a customer, newest first, as far as the acting person may see it: one statement for all tables, and the history's. */
export async function readTimeline({ id }: Record, { limit, older, kinds: asked }: Asked): Promise<Page> {
  const kinds = asked?.size ? asked : new Set(openKinds())
  const sources = openSources().filter(({ kind }) => kinds.has(kind))
  const rows = await readRows(sources, { customerId: id, limit: limit + 1, older })
  const path = `/${current.tenant.slug}/customers/${id}`
  const parts = sources.map((source) => partOf(source, rows, { limit, path }))
  return merged([...parts, await changesPart(id, kinds, { limit, older })], limit)
}

/** One row more than the page holds was asked for, to know whether there are more. */
function partOf(source: TimelineSource, rows: TimelineRow[], { limit, path }: { limit: number; path: string }) {
  const own = rows.filter((row) => row.source === source.kind).map((row) => source.entryOf(row, path))
  const entries = own.sort(newestFirst).slice(0, limit)
  return { entries, looked: own.length > limit ? entries.at(-1)!.key : null }
}

/** Below where one source has stopped looking, nothing of any other is told yet: something of it may come in between. */
function merged(parts: TimelinePart[], limit: number): Page {
  const looked = parts.flatMap((part) => part.looked ?? []).reduce((most, key) => (key > most ? key : most), '')
  const sorted = parts.flatMap(({ entries }) => entries).sort(newestFirst)
  const known = sorted.filter(({ key }) => key >= looked)
  const entries = known.slice(0, limit)
  if (known.length > limit) return { entries, next: entries.at(-1)!.key }
  return { entries, next: looked || null }
}

const newestFirst = (one: TimelineEntry, other: TimelineEntry) => (one.key < other.key ? 1 : -1)
