import type { Random } from '#database/seeders/demo/random'
import { slipInDay, slipInDigits, slipInWord, withoutAccents } from './slips.ts'
import { home, type Somebody } from './somebody.ts'

/** How the same customer comes a second time. */
export type Kind = keyof typeof kinds

type Copy = (random: Random, original: Somebody) => Somebody

const CONTACTS = ['phone', 'email', 'birthday', 'postcode', 'idNumber'] as const

export const kinds = {
  typo: (random, one) => forget(random, misspelled(random, one), 0.25),
  swapped: (random, one) => forget(random, { ...one, first: one.last, last: one.first }, 0.25),
  accents: (random, one) => forget(random, mapNames(one, withoutAccents), 0.25),
  phone_format: (random, one) => forget(random, one, 0.25, 'phone'),
  missing: (random, one) => forget(random, one, 0.7),
  moved: (random, one) => ({ ...one, ...home(random, one.country), phone: random.digits(one.country.phone) }),
  new_email: (random, one) => ({ ...one, email: `new${random.below(1_000_000)}@post.example` }),
  initial: (random, one) => forget(random, { ...one, first: `${one.first![0]}.` }, 0.1),
  one_surname: (random, one) => forget(random, { ...one, last: one.last!.split(' ')[0] }, 0.25),
  legal_form: (random, one) => forget(random, { ...one, form: random.pick(one.forms!.slice(1)) }, 0.25),
  wrong_digit: (random, one) => ({ ...one, phone: slipInDigits(random, one.phone!) }),
  wrong_day: (random, one) => ({ ...one, birthday: slipInDay(random, one.birthday!) }),
  several: (random, one) => forget(random, misspelled(random, mapNames(one, withoutAccents)), 0.4),
} satisfies Record<string, Copy>

/** Which kinds a customer can come again as. */
export function possibleKinds(one: Somebody): Kind[] {
  const person = one.type === 'person'
  const held = CONTACTS.filter((key) => one[key]).length
  if (!held) return []
  return [
    ...(['typo', 'missing', 'several'] as const),
    ...(person ? (['swapped', 'initial'] as const) : (['legal_form'] as const)),
    ...(/[^ -~]/.test(`${one.first} ${one.last} ${one.name}`) ? (['accents'] as const) : []),
    ...(one.phone ? (['phone_format'] as const) : []),
    ...(person && one.last!.includes(' ') ? (['one_surname'] as const) : []),
    ...(one.email || one.birthday ? (['moved'] as const) : []),
    ...(held > 1 ? (['new_email'] as const) : []),
    ...(one.phone && held > 1 ? (['wrong_digit'] as const) : []),
    ...(one.birthday && held > 1 ? (['wrong_day'] as const) : []),
  ]
}

/** Leaves values out, but one by which anybody could tell that it is the same customer. */
function forget(random: Random, one: Somebody, share: number, never?: (typeof CONTACTS)[number]): Somebody {
  const held = CONTACTS.filter((key) => one[key])
  const kept = never ?? random.pick(held)
  const gone = held.filter((key) => key !== kept && random.chance(share))
  const copy = { ...one }
  for (const key of gone) delete copy[key]
  if (gone.includes('postcode')) Object.assign(copy, { city: undefined, street: undefined })
  return copy
}

function misspelled(random: Random, one: Somebody): Somebody {
  if (one.type === 'company') return { ...one, name: slipInWord(random, one.name!) }
  const both = random.chance(0.2)
  const inFirst = both || random.chance(0.4)
  return {
    ...one,
    first: inFirst ? slipInWord(random, one.first!) : one.first,
    last: both || !inFirst ? slipInWord(random, one.last!) : one.last,
  }
}

const mapNames = (one: Somebody, change: (text: string) => string): Somebody => ({
  ...one,
  ...(one.first && { first: change(one.first) }),
  ...(one.last && { last: change(one.last) }),
  ...(one.name && { name: change(one.name) }),
})
