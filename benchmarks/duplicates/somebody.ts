import type { Random } from '#database/seeders/demo/random'
import { countries, type Country } from './countries/index.ts'

/** A person or a company as somebody would type them. */
export interface Somebody {
  country: Country
  type: 'person' | 'company'
  first?: string
  last?: string
  /** Of a company, without its legal form, which comes in several spellings. */
  name?: string
  forms?: string[]
  form?: string
  birthday?: string
  idNumber?: string
  /** Within the country, digits alone. */
  phone?: string
  email?: string
  street?: string
  city?: string
  postcode?: string
}

export function person(random: Random, with_: Partial<Somebody> = {}): Somebody {
  const country = with_.country ?? random.pick(countries)
  const first = firstName(random, country)
  const last = surname(random, country)
  return {
    ...{ country, type: 'person', first, last },
    ...(random.chance(0.6) && { birthday: birthday(random, 1940, 65) }),
    ...(random.chance(0.15) && { idNumber: random.digits('########') + random.pick([...'ABCDEFGHJKLMNP']) }),
    ...(random.chance(0.85) && { phone: random.digits(country.phone) }),
    ...(random.chance(0.75) && { email: mailbox(random, first, with_.last ?? last) }),
    ...(random.chance(0.85) && home(random, country)),
    ...with_,
  }
}

export function company(random: Random, with_: Partial<Somebody> = {}): Somebody {
  const country = with_.country ?? random.pick(countries)
  const forms = random.pick(country.forms)
  const name = with_.name ?? companyName(random, country)
  return {
    ...{ country, type: 'company', name, forms, form: forms[0] },
    phone: random.digits(country.phone),
    ...(random.chance(0.7) && { email: `info@${letters(name)}${random.below(100_000)}.example` }),
    ...home(random, country),
    ...with_,
  }
}

function companyName(random: Random, { last, trades }: Country): string {
  const owner = random.pickSkewed(last)
  const partner = random.chance(0.5) ? ` & ${random.pickSkewed(last)}` : ''
  return `${owner}${partner} ${random.pick(trades)}`
}

export function firstName(random: Random, country: Country): string {
  return random.pickSkewed(country.first[random.chance(0.5) ? 'female' : 'male'])
}

export function surname(random: Random, { last, surnames }: Country): string {
  const one = random.pickSkewed(last)
  return surnames === 2 && random.chance(0.8) ? `${one} ${random.pickSkewed(last)}` : one
}

export function home(random: Random, { cities, streets }: Country) {
  const [city, postcode] = random.pickSkewed(cities)
  return { city, postcode: random.digits(postcode), street: `${random.pick(streets)} ${1 + random.below(150)}` }
}

export function birthday(random: Random, from: number, years: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${from + random.below(years)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`
}

const PROVIDERS = ['mail.example', 'post.example', 'inbox.example', 'web.example']

function mailbox(random: Random, first: string, last: string): string {
  const [one, other] = [letters(first), letters(last)]
  const shape = random.pick([`${one}.${other}`, `${one[0]}${other}`, `${other}.${one}`, `${one}${random.below(99)}`])
  return `${shape}${random.below(5000)}@${random.pick(PROVIDERS)}`
}

export const letters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
