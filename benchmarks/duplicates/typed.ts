import type { Random } from '#database/seeders/demo/random'
import type { Labelled } from './population.ts'
import type { Somebody } from './somebody.ts'

/** What is typed into the fields of a customer; the label is in its number, which no rule reads. */
export function typed(random: Random, { who, kind, somebody }: Labelled, row: number) {
  const { country, type, first, last, name, form, birthday, email, idNumber, street, city, postcode } = somebody
  return {
    ...{ type, number: `${who}-${kind ?? ''}-${row}`, country: country.code },
    ...(type === 'person' ? { first_name: first, last_name: last } : { name: form ? `${name} ${form}` : name }),
    ...{ birthday, email, address1: street, city, postcode },
    ...(idNumber && { id_number: kind ? spelled(random, idNumber) : idNumber }),
    ...(somebody.phone && { phone: phoneOf(random, somebody, kind === 'phone_format') }),
  }
}

/** The same number of an ID comes in other spellings: as it was, the house would refuse it. */
const spelled = (random: Random, id: string) =>
  random.pick([`${id.slice(0, -1)}-${id.at(-1)}`, `${id.slice(0, 2)}.${id.slice(2, 5)}.${id.slice(5)}`])

/** With its country's code, most of the time. */
function phoneOf(random: Random, { country, phone }: Somebody, odd: boolean): string {
  const { calling, trunk } = country
  const grouped = phone!.replace(/(\d{3})(?=\d)/g, '$1 ')
  if (!odd && random.chance(0.8)) return `${calling} ${grouped}`
  return random.pick([
    `${calling}${phone}`,
    `00${calling.slice(1)} ${grouped}`,
    `${calling} (${trunk})${phone}`.replace('()', ''),
    `${calling} ${phone!.replace(/(\d{2})(?=\d)/g, '$1-')}`,
  ])
}
