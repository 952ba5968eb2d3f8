import type { Record } from '#fields/field'
import { nameWords } from '#duplicates/name_words'
import { fold } from '#text/fold'

/** What of a customer says who they are, folded so that spellings of the same meet. */
export interface Profile {
  id: string
  company: boolean
  /** The words of the name, sorted: first and last name may have changed places. */
  names: string[]
  /** E.164, or the digits that were typed. */
  phones: string[]
  emails: string[]
  /** '' where there is none, as for the birthday. */
  idNumber: string
  /** `1980-02-01` */
  birthday: string
  postcodes: string[]
  cities: string[]
}

/** The parts of a record that a profile is made of. */
export interface Described {
  id: string
  type?: unknown
  name?: unknown
  id_number?: unknown
  birthday?: unknown
  points: Pick<Record['points'][number], 'kind' | 'value_key'>[]
  addresses: Pick<Record['addresses'][number], 'postcode' | 'city'>[]
}

export function profileOf({ id, type, name, id_number: number, birthday, points, addresses }: Described): Profile {
  const company = type === 'company'
  const held = (kind: 'phone' | 'email') =>
    points.filter((point) => point.kind === kind).map((point) => point.value_key)
  return {
    ...{ id, company },
    names: nameWords(textOf(name), company),
    phones: distinct(held('phone').map(digitsOf)),
    emails: distinct(held('email')),
    idNumber: bare(textOf(number)),
    birthday: textOf(birthday).slice(0, 10),
    postcodes: distinct(addresses.map(({ postcode }) => bare(postcode ?? ''))),
    cities: distinct(addresses.map(({ city }) => fold(city ?? ''))),
  }
}

const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value))

/** Letters and digits alone: "28001-A" and "28001 a" are one. */
const bare = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

const digitsOf = (key: string) => (key.startsWith('+') ? key : key.replace(/\D/g, ''))

const distinct = (texts: string[]) => [...new Set(texts.filter(Boolean))]
