import { fold } from '#text/fold'
import { COUNTRY_ALIASES, COUNTRY_CODES } from '#places/country_codes'

export interface Named {
  code: string
  name: string
}

const codes = new Set(COUNTRY_CODES.map(({ code }) => code))
const sortedByLocale = new Map<string, Named[]>()
let codeByName: Map<string, string> | undefined

/** What was asked for and found: a file's column says the same few countries over and over. */
const spellings = new Map<string, string>()
const SPELLINGS_KEPT = 1_000

/**
 * A country as people write it → its ISO 3166-1 alpha-2 code: a code of two or
 * three letters, a name in English, Spanish or the country's own main language,
 * or a common form ("UK", "Holland", "Czech Republic"). Case, accents and
 * punctuation don't count. Unknown → null.
 */
export function countryCode(input: string): string | null {
  const known = spellings.get(input)
  if (known) return known
  codeByName ??= namesToCodes()
  const code = codeByName.get(nameKey(input)) ?? commaTurned(input)
  if (code && spellings.size < SPELLINGS_KEPT) spellings.set(input, code)
  return code
}

export function isCountry(code: string): boolean {
  return codes.has(code)
}

/** The name in a language; the code itself when there is none. */
export function countryName(code: string, locale: string): string {
  return (isCountry(code) && new Intl.DisplayNames(locale, { type: 'region' }).of(code)) || code
}

/** All countries, sorted as the language sorts. */
export function countries(locale: string): Named[] {
  const known = sortedByLocale.get(locale)
  if (known) return known
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const list = [...codes].map((code) => ({ code, name: names.of(code) ?? code }))
  list.sort(byName(locale))
  sortedByLocale.set(locale, list)
  return list
}

export function byName(locale: string) {
  const collator = new Intl.Collator(locale)
  return (a: Named, b: Named) => collator.compare(a.name, b.name)
}

/** "Bolivia, Plurinational State of", as ISO and many systems print it. */
function commaTurned(input: string): string | null {
  const [name, rest] = input.split(',')
  if (!rest) return null
  return codeByName?.get(nameKey(`${rest} ${name}`)) ?? null
}

/** The first claim to a name wins: codes, aliases, English, Spanish, own language. */
function namesToCodes(): Map<string, string> {
  const known = new Map<string, string>()
  const claim = (name: string | undefined, code: string) => {
    if (name && !known.has(nameKey(name))) known.set(nameKey(name), code)
  }
  for (const { code, alpha3 } of COUNTRY_CODES) [code, alpha3].forEach((name) => claim(name, code))
  for (const [code, names] of Object.entries(COUNTRY_ALIASES)) {
    names.split('|').forEach((name) => claim(name, code))
  }
  for (const locale of ['en', 'es']) claimNames(() => locale, claim)
  claimNames((code) => new Intl.Locale(`und-${code}`).maximize().language, claim)
  return known
}

function claimNames(localeOf: (code: string) => string, claim: (name: string | undefined, code: string) => void) {
  for (const code of codes) {
    for (const style of ['long', 'short'] as const) {
      claim(namesIn(localeOf(code), style).of(code), code)
    }
  }
}

const displayNames = new Map<string, Intl.DisplayNames>()

function namesIn(locale: string, style: 'long' | 'short'): Intl.DisplayNames {
  const key = `${locale} ${style}`
  const known = displayNames.get(key)
  if (known) return known
  const names = new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' })
  displayNames.set(key, names)
  return names
}

function nameKey(name: string): string {
  const words = fold(name)
    .replace(/[.'’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
  return words.trim().replace(/^the /, '')
}
