import type { Random } from '#database/seeders/demo/random'
import { birthday, company, firstName, home, person, surname, type Somebody } from './somebody.ts'
import { countries } from './countries/index.ts'

/** People and companies that have much in common and are not one: what a scan must leave alone. */
export const lookalikes: ((random: Random) => Somebody[])[] = [
  family,
  twins,
  fatherAndSon,
  colleagues,
  branches,
  twoTrades,
]

/** One surname, one address, often one phone or one mailbox. */
function family(random: Random): Somebody[] {
  const shared = household(random)
  return firstNames(random, shared, 2 + random.below(3)).map((first) =>
    person(random, { ...shared, first, ...(random.chance(0.6) && { birthday: birthday(random, 1950, 60) }) })
  )
}

function twins(random: Random): Somebody[] {
  const shared = { ...household(random), birthday: birthday(random, 1970, 40) }
  return firstNames(random, shared, 2).map((first) => person(random, { ...shared, first }))
}

/** One name, one address, two birthdays. */
function fatherAndSon(random: Random): Somebody[] {
  const shared = household(random)
  const first = random.pickSkewed(shared.country.first.male)
  return [birthday(random, 1940, 20), birthday(random, 1970, 25)].map((day) =>
    person(random, { ...shared, first, birthday: day, idNumber: undefined })
  )
}

/** One switchboard, one mailbox, one address. */
function colleagues(random: Random): Somebody[] {
  const { country, phone, email, street, city, postcode } = company(random)
  const shared = { country, phone, ...(random.chance(0.5) && email && { email }), street, city, postcode }
  return Array.from({ length: 3 + random.below(25) }, () => person(random, shared))
}

/** One name in two towns. */
function branches(random: Random): Somebody[] {
  const { country, name, forms, form } = company(random)
  const [one, other] = shuffled(random, country.cities)
  return [one, other].map(([city, postcode]) =>
    company(random, { country, name, forms, form, email: undefined, city, postcode: random.digits(postcode) })
  )
}

/** Two companies of one owner. */
function twoTrades(random: Random): Somebody[] {
  const shared = company(random)
  const [owner] = shared.name!.split(' ')
  return shuffled(random, shared.country.trades)
    .slice(0, 2)
    .map((trade) => company(random, { ...shared, name: `${owner} ${trade}` }))
}

function household(random: Random) {
  const country = random.pick(countries)
  return {
    country,
    last: surname(random, country),
    ...home(random, country),
    ...(random.chance(0.6) && { phone: random.digits(country.phone) }),
    ...(random.chance(0.25) && { email: `family${random.below(1_000_000)}@mail.example` }),
  }
}

function firstNames(random: Random, { country }: Pick<Somebody, 'country'>, count: number): string[] {
  const names = new Set<string>()
  while (names.size < count) names.add(firstName(random, country))
  return [...names]
}

function shuffled<T>(random: Random, values: T[]): T[] {
  const order = values.map((value) => ({ value, at: random.next() }))
  return order.sort((one, other) => one.at - other.at).map(({ value }) => value)
}
