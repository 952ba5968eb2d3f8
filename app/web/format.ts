import { DateTime } from 'luxon'

export type Moment = DateTime | Date | string | number

/** Formatters are costly to make: one for each locale and kind, kept. */
const kept = new Map<string, unknown>()
function keep<T>(key: string, make: () => T): T {
  if (!kept.has(key)) kept.set(key, make())
  return kept.get(key) as T
}

/** Text is what the database holds, '2026-11-22 12:00:00.000' in UTC, or ISO 8601 with its own offset. */
export function toDate(value: Moment): Date {
  if (DateTime.isDateTime(value)) return value.toJSDate()
  if (typeof value !== 'string') return new Date(value)
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(value)
  return new Date(value.replace(' ', 'T') + (zoned ? '' : 'Z'))
}

/** A calendar day such as a birthday has no zone: '1980-03-14' stays the 14th everywhere. */
export function formatDay(day: string, locale: string): string {
  const format = keep(`day ${locale}`, () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }))
  return format.format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
}

export function formatTime(at: Date, locale: string, timeZone: string, style: 'short' | 'medium' | 'long'): string {
  const timeStyle = style === 'long' ? 'long' : 'short'
  const make = () => new Intl.DateTimeFormat(locale, { dateStyle: style, timeStyle, timeZone })
  return keep(`time ${locale} ${timeZone} ${style}`, make).format(at)
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

export function formatAgo(at: Date, locale: string, now = Date.now()): string {
  const seconds = (at.getTime() - now) / 1000
  const [unit, length] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1]
  const format = keep(`ago ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  return unit === 'second' ? format.format(0, 'second') : format.format(Math.trunc(seconds / length), unit)
}

export function formatNumber(value: number | bigint, locale: string, options: Intl.NumberFormatOptions = {}): string {
  return keep(`number ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options)).format(value)
}

/** Minor units and an ISO 4217 code: 1248000, 'EUR' → €12,480.00. */
export function formatMoney(minor: number, currency: string, locale: string): string {
  const { format, unit } = keep(`money ${locale} ${currency}`, () => {
    const made = new Intl.NumberFormat(locale, { style: 'currency', currency })
    return { format: made, unit: 10 ** made.resolvedOptions().maximumFractionDigits! }
  })
  return format.format(minor / unit)
}

/** Two letters that stand for a person or a company. */
export function initials(name: string): string {
  const words = name.split(/[\s\-–.]+/).filter((word) => /\p{L}|\p{N}/u.test(word))
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words
  return picked.map((word) => [...word][0].toLocaleUpperCase()).join('')
}

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte']

/** 1536 → 1.5 kB: as much as tells a small file from a large one. */
export function formatBytes(bytes: number, locale: string): string {
  const step = Math.min(SIZES.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10))
  const unitDisplay = step === 0 ? 'long' : 'short'
  const unit: Intl.NumberFormatOptions = { style: 'unit', unit: SIZES[step], unitDisplay, maximumFractionDigits: 1 }
  return formatNumber(bytes / 1024 ** step, locale, unit)
}
