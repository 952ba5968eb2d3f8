import { distance } from 'fastest-levenshtein'
import { jaroWinkler } from '#duplicates/jaro_winkler'

/** From here on two names may be one, mistyped. */
export const ALIKE = 0.8

/** What a word weighs that only the longer name has: people have second surnames; a company's words all tell. */
const SURPLUS = { person: 0.3, company: 0.6 }
const INITIAL = 0.8
const NEAR = 0.84

/** How alike two names are, from 0 to 1, by their sorted words; in which order they are asked makes no difference. */
export function namesAlike(one: string[], other: string[], company: boolean): number {
  const [short, long] = inOrder(one, other)
  if (short.length === 0) return long.length === 0 ? 1 : 0
  const free = [...long]
  const others = short.filter((word) => !take(free, word))
  let sum = short.length - others.length
  for (const word of others) sum += takeNearest(free, word)
  return sum / (short.length + SURPLUS[company ? 'company' : 'person'] * (long.length - short.length))
}

function inOrder(one: string[], other: string[]): [string[], string[]] {
  const later = one.length === other.length ? one.join(' ') > other.join(' ') : one.length > other.length
  return later ? [other, one] : [one, other]
}

function take(words: string[], word: string): boolean {
  const at = words.indexOf(word)
  if (at >= 0) words.splice(at, 1)
  return at >= 0
}

function takeNearest(words: string[], word: string): number {
  let best = 0
  let nearest = ''
  for (const other of words) {
    const likeness = wordsAlike(word, other)
    if (likeness > best) [best, nearest] = [likeness, other]
  }
  if (nearest) take(words, nearest)
  return best
}

/** 0 for two words that are no more alike than different names are. */
export function wordsAlike(one: string, other: string): number {
  if (one === other) return 1
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 1) return long.startsWith(short) ? INITIAL : 0
  if (isOfOtherGender(short, long)) return 0
  const errors = isExchanged(short, long) ? 1 : distance(short, long)
  if (errors > mostErrors(short, long)) return 0
  const likeness = jaroWinkler(short, long)
  return likeness >= NEAR ? likeness : 0
}

/** Short names are close to one another: Ana and Eva, Tom and Tim. */
function mostErrors(short: string, long: string): number {
  if (short.length < 4) return short.length < long.length ? 1 : 0
  return short.length < 6 ? 1 : 2
}

/** Two neighbours that changed places are one slip (Damerau 1964); the plain distance counts two. */
function isExchanged(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let at = 0
  while (one[at] === other[at]) at++
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
}

/** Mario and Maria, Daniel and Daniela are brother and sister rather than a slip. */
function isOfOtherGender(short: string, long: string): boolean {
  const [end, otherEnd] = [short.at(-1)!, long.at(-1)!]
  if (short.length === long.length)
    return short.slice(0, -1) === long.slice(0, -1) && /[aoe]/.test(end) && /[aoe]/.test(otherEnd)
  return long.length === short.length + 1 && long.startsWith(short) && otherEnd !== end && /[ae]/.test(otherEnd)
}
