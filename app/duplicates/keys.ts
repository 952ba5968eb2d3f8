import type { Profile } from '#duplicates/profile'

/** By what customers are brought together to be compared, one after the other. */
export const PASSES = ['phone', 'email', 'id_number', 'birthday', 'postcode', 'name'] as const
export type Pass = (typeof PASSES)[number]

const LAST_DIGITS = 8
const MOST_WORDS = 4

const keys: Record<Pass, (profile: Profile) => string[]> = {
  phone: ({ phones }) => phones.map((phone) => phone.slice(-LAST_DIGITS)),
  email: ({ emails }) => emails,
  id_number: ({ idNumber }) => (idNumber ? [idNumber] : []),
  birthday: ({ birthday, names }) => (birthday ? withStarts([birthday], names, 1) : []),
  postcode: ({ postcodes, names }) => withStarts(postcodes, names, 3),
  name: ({ names, cities, birthday, company }) => {
    const places = [...cities, ...(birthday ? [birthday.slice(0, 4)] : [])]
    return pairsOf(names.map(soundOf), company).flatMap((pair) => places.map((place) => `${pair} ${place}`))
  },
}

/** What a customer shares with others that might be the same: who has a key in common is compared. */
export const keysOf = (profile: Profile, pass: Pass): string[] => [...new Set(keys[pass](profile))]

/** A slip in one word of a name leaves the others. */
const withStarts = (values: string[], names: string[], length: number) =>
  values.flatMap((value) => names.slice(0, MOST_WORDS).map((name) => `${value} ${name.slice(0, length)}`))

/** Any two words of a name: people have second surnames, or leave them out. A company may have one word. */
function pairsOf(words: string[], company: boolean): string[] {
  const first = words.slice(0, MOST_WORDS).sort()
  if (first.length === 1) return company ? first : []
  return first.flatMap((one, at) => first.slice(at + 1).map((other) => `${one} ${other}`))
}

/** A word without what people mishear: vowels, double letters, letters of one sound. */
function soundOf(word: string): string {
  const [first, ...rest] = [...word.replace(/ph/g, 'f').replace(/[ckq]/g, 'k').replace(/[zs]/g, 's').replace(/v/g, 'b')]
  const consonants = rest.join('').replace(/[aeiouyhwj]/g, '')
  return (first + consonants).replace(/(.)\1+/gu, '$1').slice(0, 4)
}
