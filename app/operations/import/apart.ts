import type { ReadRow } from '#operations/import/read_row'

type Places = (row: ReadRow) => string[]

/**
 * Rows that can be taken over together, and those that wait: a row that speaks of the same customer as an earlier one updates
 * what that one leaves, and whatever has to do with a row that waits comes behind it.
 */
export function apart(rows: ReadRow[], spokenOf: Places, placesOf: Places): { first: ReadRow[]; again: ReadRow[] } {
  const seen = new Set<string>()
  const waitedFor = new Set<string>()
  const [first, again]: ReadRow[][] = [[], []]
  for (const row of rows) {
    const [own, all] = [spokenOf(row), placesOf(row)]
    const waits = own.some((place) => seen.has(place)) || all.some((place) => waitedFor.has(place))
    ;(waits ? again : first).push(row)
    for (const place of own) seen.add(place)
    if (waits) for (const place of all) waitedFor.add(place)
  }
  return { first, again }
}
