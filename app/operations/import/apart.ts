import type { ReadRow } from '#operations/import/read_row'

/** What a row asks about, and all that it may change: customers that are there, and values that only one should have. */
export interface Concern {
  row: ReadRow
  asked: string[]
  touched: string[]
}

/**
 * Rows that can be taken over together, and those that wait, so that all is as if one row were taken over after the other: a
 * row waits for an earlier one that touches what it asks about, and whatever has to do with a row that waits comes behind it.
 */
export function apart(concerns: Concern[]): { first: Concern[]; again: Concern[] } {
  const seen = new Set<string>()
  const waitedFor = new Set<string>()
  const [first, again]: Concern[][] = [[], []]
  for (const one of concerns) {
    const waits = one.asked.some((place) => seen.has(place)) || one.touched.some((place) => waitedFor.has(place))
    ;(waits ? again : first).push(one)
    for (const place of one.touched) (waits ? waitedFor : seen).add(place)
  }
  return { first, again }
}
