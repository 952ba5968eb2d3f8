import type { Block } from '#duplicates/blocks'
import { compare, isLikely, type Likeness } from '#duplicates/compare'
import type { Profile } from '#duplicates/profile'
import { bitOf, type Bits } from '#duplicates/rules'
import type { Shelf } from '#duplicates/shelf'

export interface Found extends Likeness {
  lowId: string
  highId: string
}

/** A larger block (a frequent name, a switchboard's number) is sorted by names, and each compared with those behind it. */
const MOST_COMPARED = 150
const WINDOW = 25

/** Who is found often enough in one block needs no more pairs: somebody's test data. */
export const MOST_FOUND = 250

/** The pairs of a block that are probably one customer, by one of these rules. */
export function findPairs(shelf: Shelf, { numbers }: Block, rules: Bits): Found[] {
  const profiles = numbers.map((number) => shelf.at(number))
  const large = profiles.length > MOST_COMPARED
  if (large) profiles.sort(byName)
  const found: Found[] = []
  for (let at = 0; at < profiles.length && found.length < MOST_FOUND; at++) {
    const end = large ? Math.min(at + 1 + WINDOW, profiles.length) : profiles.length
    for (let next = at + 1; next < end; next++) {
      const pair = pairOf(profiles[at], profiles[next], rules)
      if (pair) found.push(pair)
    }
  }
  return found.slice(0, MOST_FOUND)
}

const byName = (one: Profile, other: Profile) => (nameOf(one) < nameOf(other) ? -1 : 1)

const nameOf = ({ names }: Profile) => names.join(' ')

/** That names are alike is the weakest reason: it is told where no other holds. */
export function pairOf(one: Profile, other: Profile, rules: Bits): Found | undefined {
  const likeness = compare(one, other)
  if (!isLikely(likeness)) return undefined
  const met = likeness.rules & rules
  if (!met) return undefined
  const [lowId, highId] = one.id < other.id ? [one.id, other.id] : [other.id, one.id]
  return { ...likeness, rules: met & ~bitOf('name') || met, lowId, highId }
}
