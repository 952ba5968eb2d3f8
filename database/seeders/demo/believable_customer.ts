import { type Random } from '#database/seeders/demo/random'
import { regions, trades, type Region } from '#database/seeders/demo/regions'
import { fold } from '#text/fold'

/** What a person would type into the form, by field key. */
export type Typed = Record<string, string>

/** One customer whose name, place, phone and e-mail belong together; the same for the same seed. */
export function believableCustomer(random: Random): Typed {
  const region = random.pickSkewed(regions)
  return random.chance(0.68) ? person(random, region) : company(random, region)
}

function person(random: Random, region: Region): Typed {
  const gender = random.chance(0.5) ? 'female' : 'male'
  const first = random.pick(region.first[gender])
  const last = random.pick(region.last)
  const mailbox = `${letters(first)}.${letters(last)}${random.below(900) + 100}`
  return {
    type: 'person',
    first_name: first,
    last_name: last,
    gender,
    ...(random.chance(0.3) && { company: companyName(random, region) }),
    ...(random.chance(0.6) && { birthday: birthday(random) }),
    email: `${mailbox}@mail.example`,
    ...place(random, region),
  }
}

function company(random: Random, region: Region): Typed {
  const name = companyName(random, region)
  return {
    type: 'company',
    name,
    email: `office${random.below(9000) + 100}@${letters(name).slice(0, 24)}.example`,
    ...place(random, region),
  }
}

function companyName(random: Random, region: Region) {
  return `${random.pick(region.last)} ${random.pick(trades)} ${random.pick(region.forms)}`
}

function place(random: Random, region: Region): Typed {
  const [city, state, postcode, phone] = random.pick(region.cities)
  const [street, number] = [random.pick(region.streets), String(random.below(180) + 1)]
  return {
    phone: random.digits(phone),
    address1: region.numberFirst ? `${number} ${street}` : `${street} ${number}`,
    city,
    ...(state && { state }),
    postcode: random.digits(postcode),
    country: region.country,
    language: region.language,
    time_zone: region.timeZone,
  }
}

function birthday(random: Random) {
  const year = 1945 + random.below(60)
  const [month, day] = [random.below(12) + 1, random.below(28) + 1]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const letters = (text: string) => fold(text).replace(/[^a-z]/g, '')
