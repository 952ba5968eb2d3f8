import { DateTime } from 'luxon'

export type Moment = DateTime | Date | string | number

/** Formatters are costly to make: one for each locale and kind, kept. */
const kept = new Map<string, unknown>()
function keep<T>(key: string, make: () => T): T {
  if (!kept.has(key)) kept.set(key, make())
  return kept.get(key) as T
}

export function toDateTime(value: Moment, zone: string): DateTime {
  if (DateTime.isDateTime(value)) return value.setZone(zone)
  if (value instanceof Date) return DateTime.fromJSDate(value, { zone })
  if (typeof value === 'number') return DateTime.fromMillis(value, { zone })
  return DateTime.fromISO(value.replace(' ', 'T'), { zone: 'utc' }).setZone(zone)
}

/** A calendar day such as a birthday has no zone: '1980-03-14' stays the 14th everywhere. */
export function formatDay(day: string, locale: string): string {
  const format = keep(`day ${locale}`, () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }))
  return format.format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
}

export function formatTime(at: DateTime, locale: string, style: 'short' | 'medium' | 'long'): string {
  const zone = at.zoneName ?? 'utc'
  const options: Intl.DateTimeFormatOptions =
    style === 'long' ? { dateStyle: 'long', timeStyle: 'long' } : { dateStyle: style, timeStyle: 'short' }
  const format = keep(`time ${locale} ${zone} ${style}`, () => new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }))
  return format.format(at.toJSDate())
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

export function formatAgo(at: DateTime, locale: string, now = Date.now()): string {
  const seconds = (at.toMillis() - now) / 1000
  const [unit, length] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1]
  const format = keep(`ago ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  return unit === 'second' ? format.format(0, 'second') : format.format(Math.round(seconds / length), unit)
}

export function formatNumber(value: number | bigint, locale: string, options: Intl.NumberFormatOptions = {}): string {
  return keep(`number ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options)).format(value)
}

/** Minor units and an ISO 4217 code: 1248000, 'EUR' → €12,480.00. */
export function formatMoney(minor: number, currency: string, locale: string): string {
  const options = { style: 'currency', currency } as const
  const format = keep(`money ${locale} ${currency}`, () => new Intl.NumberFormat(locale, options))
  return format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits!)
}

/** Two letters that stand for a person or a company. */
export function initials(name: string): string {
  const words = name.split(/[\s\-–.]+/).filter((word) => /\p{L}|\p{N}/u.test(word))
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words
  return picked.map((word) => [...word][0].toLocaleUpperCase()).join('')
}
