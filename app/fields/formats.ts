import { DateTime } from 'luxon'
import { minorUnits } from '#places/currencies'
import { current } from '#tenancy/current'

/** Formatters are costly to make: one for each locale and kind, kept. */
const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

function keep<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const known = kept.get(key)
  if (known) return known as T
  const made = make()
  kept.set(key, made)
  return made
}

export function formatNumber(value: number, digits: number): string {
  const { locale } = current
  return keep(
    `number ${locale} ${digits}`,
    () => new Intl.NumberFormat(locale, { maximumFractionDigits: digits })
  ).format(value)
}

/** Minor units: 1248000, 'EUR' → €12,480.00. */
export function formatMoney(minor: number, currency: string): string {
  const { locale } = current
  const digits = minorUnits(currency)
  const options = {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const
  return keep(`money ${locale} ${currency}`, () => new Intl.NumberFormat(locale, options)).format(minor / 10 ** digits)
}

/** A calendar day has no zone: '1980-03-14' stays the 14th everywhere. */
export function formatDay(day: string): string {
  const { locale } = current
  const format = keep(`day ${locale}`, () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }))
  return format.format(Date.parse(`${day}T00:00:00Z`))
}

/** Without its year: '1980-03-14' → 14 Mar. */
export function formatDayShort(day: string): string {
  const { locale } = current
  const options = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  const format = keep(`short day ${locale}`, () => new Intl.DateTimeFormat(locale, options))
  return format.format(Date.parse(`${day}T00:00:00Z`))
}

export function formatTime(milliseconds: number): string {
  const { locale, timeZone } = current
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const
  return keep(`time ${locale} ${timeZone}`, () => new Intl.DateTimeFormat(locale, options)).format(milliseconds)
}

/** Local time as ISO text, to the minute unless there is more: what a form control holds. */
export function isoLocal(milliseconds: number): string {
  const time = DateTime.fromMillis(milliseconds, { zone: current.timeZone })
  return time.toISO({ includeOffset: false, suppressSeconds: true, suppressMilliseconds: true })!
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

const agos = new Map<string, Intl.RelativeTimeFormat>()

/** "3 days ago", "in 2 hours", "now". */
export function formatAgo(milliseconds: number): string {
  const { locale } = current
  if (!agos.has(locale)) agos.set(locale, new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const seconds = (milliseconds - Date.now()) / 1000
  const [unit, length] = STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', Infinity]
  return agos.get(locale)!.format(Math.trunc(seconds / length), unit)
}
