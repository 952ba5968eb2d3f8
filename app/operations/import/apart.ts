import { placeOf, type ReadRow } from '#operations/import/read_row'

/**
 * Rows that can be taken over together, and those that wait: a row that speaks of the same customer as an earlier one updates
 * what that one leaves, and whatever has to do with a row that waits comes behind it.
 */
export function apart(rows: ReadRow[], placesOf: (row: ReadRow) => string[]): { first: ReadRow[]; again: ReadRow[] } {
  const spokenOf = new Set<string>()
  const waitedFor = new Set<string>()
  const [first, again]: ReadRow[][] = [[], []]
  for (const row of rows) {
    const [claims, places] = [row.claims.map(placeOf), placesOf(row)]
    const waits = claims.some((place) => spokenOf.has(place)) || places.some((place) => waitedFor.has(place))
    ;(waits ? again : first).push(row)
    for (const place of claims) spokenOf.add(place)
    if (waits) for (const place of places) waitedFor.add(place)
  }
  return { first, again }
}
