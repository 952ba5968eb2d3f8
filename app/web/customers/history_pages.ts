import { loadMerged } from '#lists/merge_lines'
import { readChanges, type ChangeRow } from '#lists/read_changes'
import { loadRelated } from '#lists/seen_relation'
import { historyEntry, type HistoryEntry } from '#web/customers/history'

/** Where much is hidden from the acting person, a page looks so often at more changes, and then goes on from there. */
const LOOKS = 6
const MORE = 200

/** Where a part of a change can be given its old value again, if it can. */
type Offer = (change: ChangeRow, part: string) => string | undefined

interface Asked {
  limit: number
  /** The change from before which on it reads. */
  older?: string
  offer?: Offer
  /** Which changes are wanted; without it all are. */
  keep?: (change: ChangeRow) => boolean
}

interface Page {
  entries: HistoryEntry[]
  /** Where the next page begins; null at the end. */
  next: string | null
}

/** What of a record's history the acting person may see, newest first: pages are full, so that they don't tell how much is hidden. */
export async function historyEntries(recordId: string, { limit, older, offer, keep }: Asked): Promise<Page> {
  const entries: HistoryEntry[] = []
  let place = older
  for (let look = 0; look < LOOKS; look++) {
    const { changes, next } = await readChanges(recordId, look ? MORE : limit + 1, place)
    const kept = keep ? changes.filter(keep) : changes
    await loadRelated(kept)
    await loadMerged(kept)
    for (const change of kept) entries.push(...[offered(change, offer) ?? []].flat())
    if (entries.length > limit) return { entries: entries.slice(0, limit), next: entries[limit - 1].id }
    if (!next) return { entries, next: null }
    place = next
  }
  return { entries, next: place ?? null }
}

function offered(change: ChangeRow, offer?: Offer): HistoryEntry | null {
  const entry = historyEntry(change)
  if (!entry || !offer) return entry
  const lines = entry.lines.map((line) => ({ ...line, restore: line.part && offer(change, line.part) }))
  return { ...entry, lines }
}
