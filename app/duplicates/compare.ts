import { distance } from 'fastest-levenshtein'
import { birthdaysAlike } from '#duplicates/birthdays_alike'
import { ALIKE, namesAlike } from '#duplicates/names_alike'
import type { Profile } from '#duplicates/profile'
import { bitOf, type Bits } from '#duplicates/rules'

/** How alike two customers are, and by what. */
export interface Likeness {
  /** From 0 to 1; the same whoever is asked first. */
  score: number
  /** How much speaks for one customer besides the name, less what speaks for two. */
  evidence: number
  /** Rules that hold as they are read: one phone in common, the same name and birthday … */
  rules: Bits
}

/** From here on two customers are taken for one, where enough besides the name agrees. */
const LIKELY = 0.8
const ENOUGH = 1

export const isLikely = ({ score, evidence }: Likeness) => score >= LIKELY && evidence >= ENOUGH

/** Agreeing weighs more than differing where people have several, or change it: a phone; birthdays are the other way round. */
const WEIGHTS = {
  name: [5, 5],
  phone: [4, 1],
  email: [4, 0.75],
  idNumber: [8, 4],
  birthday: [3, 4],
  postcode: [1, 0.5],
  city: [0.5, 0.5],
} as const

const LAST_DIGITS = 8
const NOT_ONE = 0.5
const DOUBT = 6

/**
 * Compares two profiles: a mean of how alike their attributes are, each weighed by what it says. What one of them has no
 * value of says nothing. Customers whose names differ are two (families share phones, mailboxes and birthdays), unless
 * they share an ID number.
 */
export function compare(one: Profile, other: Profile): Likeness {
  const company = one.company && other.company
  const name = namesAlike(one.names, other.names, company)
  const idNumber = one.idNumber && other.idNumber ? textsAlike(one.idNumber, other.idNumber) : null
  const alike = name >= ALIKE && one.company === other.company
  const found = {
    ...{ name, idNumber },
    phone: best(one.phones, other.phones, phonesAlike),
    email: best(one.emails, other.emails, textsAlike),
    birthday: one.birthday && other.birthday ? birthdaysAlike(one.birthday, other.birthday) : null,
    postcode: best(one.postcodes, other.postcodes, equal),
    city: best(one.cities, other.cities, equal),
  }
  const score = meanOf(found) * (alike || idNumber === 1 ? 1 : NOT_ONE)
  const evidence = evidenceOf(found, company)
  return { score, evidence, rules: rulesMet(found, alike, evidence) }
}

type Found = { [attribute in keyof typeof WEIGHTS]: number | null } & { name: number }

const ATTRIBUTES = Object.keys(WEIGHTS) as (keyof Found)[]

function meanOf(found: Found): number {
  let [sum, weights] = [0, 0]
  for (const attribute of ATTRIBUTES) {
    const likeness = found[attribute]
    if (likeness === null) continue
    const [agreeing, differing] = WEIGHTS[attribute]
    const weight = differing + (agreeing - differing) * likeness
    sum += weight * likeness
    weights += weight
  }
  return sum / weights
}

function rulesMet({ phone, email, idNumber, birthday, postcode }: Found, alike: boolean, evidence: number): Bits {
  let rules = 0
  if (phone === 1) rules |= bitOf('phone')
  if (email === 1) rules |= bitOf('email')
  if (idNumber === 1) rules |= bitOf('id_number')
  if (alike && birthday === 1) rules |= bitOf('name_birthday')
  if (alike && postcode === 1) rules |= bitOf('name_postcode')
  if (alike && evidence >= ENOUGH) rules |= bitOf('name')
  return rules
}

/** The less alike the names are, the more has to agree. A town has many people of one name, but hardly two companies. */
function evidenceOf({ name, city, ...others }: Found, company: boolean): number {
  const alone = company && city === 1 && others.postcode === null
  const start = (alone ? ENOUGH : weightOf('city', city)) - DOUBT * (1 - name)
  return Object.entries(others).reduce((sum, [key, likeness]) => sum + weightOf(key as keyof Found, likeness), start)
}

function weightOf(attribute: keyof Found, likeness: number | null): number {
  if (likeness === null) return 0
  const [agreeing, differing] = WEIGHTS[attribute]
  return likeness > 0 ? likeness * agreeing : -differing
}

function best(ones: string[], others: string[], alike: (one: string, other: string) => number): number | null {
  if (!ones.length || !others.length) return null
  let most = 0
  for (const one of ones) for (const other of others) most = Math.max(most, alike(one, other))
  return most
}

const equal = (one: string, other: string) => (one === other ? 1 : 0)

/** One mistyped letter is less than the same, and more than something else. */
function textsAlike(one: string, other: string): number {
  if (one === other) return 1
  return Math.min(one.length, other.length) >= 6 && distance(one, other) === 1 ? 0.6 : 0
}

/** One without its country is known by its last digits. */
function phonesAlike(one: string, other: string): number {
  if (one === other) return 1
  const whole = one.startsWith('+') && other.startsWith('+')
  if (!whole) return one.length >= LAST_DIGITS && one.slice(-LAST_DIGITS) === other.slice(-LAST_DIGITS) ? 1 : 0
  return one.length === other.length && distance(one, other) === 1 ? 0.6 : 0
}
