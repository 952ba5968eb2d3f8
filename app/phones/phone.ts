import {
  getCountryCallingCode,
  isSupportedCountry,
  ParseError,
  parsePhoneNumberWithError,
  type PhoneNumber,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max'
import metadata from 'libphonenumber-js/max/metadata'

export interface Phone {
  /** E.164: "+497112842222", without the extension. */
  e164: string
  /** ISO 3166-1 alpha-2; null where the calling code is shared and the number decides nothing. */
  country: string | null
  /** As it was entered, trimmed; the extension lives here. */
  typed: string
  /** False where the country's numbers are shorter. */
  possible: boolean
  readonly national: string
  readonly international: string
}

export type PhoneProblem = 'too_short' | 'too_long' | 'not_a_number' | 'country_needed' | 'invalid_country'

const MAX_E164_DIGITS = 15
/** None begins another one (ITU-T E.164). */
const callingCodes = new Set(Object.keys({ ...metadata.country_calling_codes, ...metadata.nonGeographic }))

/**
 * Reads a phone. Any number of a possible length is accepted, not only those
 * assigned today: customers keep old numbers. Trunk zeros after a country code
 * go ("+49 0711 …", "+44 (0)20 …"), "00" stands for "+" when no country is given.
 * Digits too many after a country code are kept, up to E.164's 15: they may be
 * an extension and the number still rings, while digits too few never do.
 * `country` (ISO alpha-2) reads numbers that carry no country code.
 */
export function parsePhone(input: string, country?: string | null): Phone | { problem: PhoneProblem } {
  const typed = input.trim()
  const plain = typed.normalize('NFKC')
  const problem = problemBefore(plain, country)
  if (problem) return { problem }
  try {
    return phoneOf(read(plain, country), typed, hasCountryCode(plain), country)
  } catch (error) {
    if (error instanceof ParseError) return { problem: problemOf(error.message) }
    throw error
  }
}

/** Digits after the country code: "+390639733434" → "0639733434". */
export function nationalDigits(e164: string): string {
  const digits = e164.replace(/\D/g, '')
  const length = [1, 2, 3].find((most) => callingCodes.has(digits.slice(0, most)))
  return digits.slice(length ?? 0)
}

function problemBefore(text: string, country?: string | null): PhoneProblem | null {
  if (!/\p{Nd}/u.test(text)) return 'not_a_number'
  if (country && !isSupportedCountry(country)) return 'invalid_country'
  if (!country && !hasCountryCode(text)) return 'country_needed'
  return null
}

function hasCountryCode(text: string): boolean {
  return /^[(\s]*(\+|00)/.test(text)
}

function read(text: string, country?: string | null): PhoneNumber {
  if (!country) return parsePhoneNumberWithError(text.replace(/^[(\s]*00/, '+'), { extract: false })
  return parsePhoneNumberWithError(text, {
    extract: false,
    defaultCountry: isSupportedCountry(country) ? country : undefined,
  })
}

function phoneOf(phone: PhoneNumber, typed: string, international: boolean, hint?: string | null) {
  const wrongLength = phone.isPossible() ? undefined : validatePhoneNumberLength(phone.number)
  const possible = wrongLength === undefined
  const problem = possible ? null : problemOf(wrongLength)
  if (problem && !(international && isOverlong(problem, phone.number))) return { problem }
  return {
    e164: phone.number,
    country: phone.country ?? countryBehind(phone, hint),
    possible,
    typed,
    get national() {
      return phone.formatNational()
    },
    get international() {
      return phone.formatInternational()
    },
  }
}

function isOverlong(problem: PhoneProblem, e164: string): boolean {
  return problem === 'too_long' && e164.length <= '+'.length + MAX_E164_DIGITS
}

function countryBehind(phone: PhoneNumber, hint?: string | null): string | null {
  const sharesCode = hint && isSupportedCountry(hint) && getCountryCallingCode(hint) === phone.countryCallingCode
  return sharesCode ? hint : null
}

/** INVALID_LENGTH lies between two lengths that the country uses: digits are missing for the longer one. */
function problemOf(code: string): PhoneProblem {
  if (code === 'TOO_SHORT' || code === 'INVALID_LENGTH') return 'too_short'
  if (code === 'TOO_LONG') return 'too_long'
  return code === 'INVALID_COUNTRY' ? 'invalid_country' : 'not_a_number'
}
