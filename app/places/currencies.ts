import { byName, type Named } from '#places/countries'

export interface Currency extends Named {
  /** Digits after the decimal sign by ISO 4217: EUR 2, JPY 0, KWD 3. */
  minorUnits: number
}

/** Units of account, not money that anybody pays with. */
const NOT_MONEY = new Set(['XDR', 'XSU'])
const codes = Intl.supportedValuesOf('currency').filter((code) => !NOT_MONEY.has(code))
const known = new Set(codes)

/**
 * ISO 4217's exceptions from two digits. `Intl` follows CLDR here, which shows
 * forints and rupiahs without their fractions: right for a price tag, wrong for
 * what is stored.
 */
const MINOR_UNITS = new Map<string, number>([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'
    .split(' ')
    .map((code): [string, number] => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code): [string, number] => [code, 3]),
])

export function isCurrency(code: string): boolean {
  return known.has(code)
}

/** Throws on a code that is no currency: an amount without its scale must not pass. */
export function minorUnits(code: string): number {
  if (!isCurrency(code)) throw new RangeError(`minorUnits: ${code} is no ISO 4217 currency`)
  return MINOR_UNITS.get(code) ?? 2
}

/** All currencies, sorted by name as the language sorts. */
export function currencies(locale: string): Currency[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code, minorUnits: minorUnits(code) }))
    .sort(byName(locale))
}
