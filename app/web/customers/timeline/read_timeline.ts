import type { Record } from '#fields/field'
import { openSources } from '#web/customers/timeline/index'
import type { TimelineEntry, TimelinePart } from '#web/customers/timeline/source'

interface Asked {
  limit: number
  older?: string
  /** Kinds that are wanted; all where there are none. */
  kinds?: ReadonlySet<string>
}

interface Page {
  entries: TimelineEntry[]
  /** Where the next page begins; null at the end. */
  next: string | null
}

/** What happened to a customer, newest first, from all sources that the acting person may see: a statement or two for each. */
export async function readTimeline(record: Record, { limit, older, kinds }: Asked): Promise<Page> {
  const parts: TimelinePart[] = []
  for (const source of openSources()) {
    const wanted = new Set(source.kinds.filter((kind) => !kinds?.size || kinds.has(kind)))
    if (wanted.size) parts.push(await source.read({ record, kinds: wanted, limit, older }))
  }
  return merged(parts, limit)
}

/** Below where one source has stopped looking, nothing of any other is told yet: something of it may come in between. */
function merged(parts: TimelinePart[], limit: number): Page {
  const looked = parts.flatMap((part) => part.looked ?? []).reduce((most, key) => (key > most ? key : most), '')
  const sorted = parts.flatMap(({ entries }) => entries).sort((one, other) => (one.key < other.key ? 1 : -1))
  const known = sorted.filter(({ key }) => key >= looked)
  const entries = known.slice(0, limit)
  if (known.length > limit) return { entries, next: entries.at(-1)!.key }
  return { entries, next: looked || null }
}
