import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'

/** What a JSON column may hold. */
export type Json = unknown

/** UTC with milliseconds, the same text on every engine. */
export const toMoment = (time: DateTime) => momentAt(time.toMillis())

/** The same for milliseconds since 1970. */
export function momentAt(milliseconds: number): string {
  if (milliseconds !== latest.milliseconds)
    latest = { milliseconds, text: new Date(milliseconds).toISOString().slice(0, 23).replace('T', ' ') }
  return latest.text
}

/** Customers that an import makes in one millisecond share its text. */
let latest = { milliseconds: 0, text: '1970-01-01 00:00:00.000' }

export const fromMoment = (text: string) => DateTime.fromSQL(text, { zone: 'utc' })

export const now = () => momentAt(Date.now())

/** A point in time kept as UTC text with milliseconds. */
export const moment = (options: { autoCreate?: boolean; autoUpdate?: boolean } = {}) =>
  column.dateTime({
    ...options,
    prepare: (value: DateTime | null) => value && toMoment(value),
    consume: (value: string | null) => value && fromMoment(value),
  })

/** A yes or no; engines answer 0 and 1. */
export const flag = (options: object = {}) =>
  column({ ...options, prepare: (value) => (value ? 1 : 0), consume: (value) => Boolean(value) })

/** JSON text parsed once when read. */
export const data = (options: object = {}) =>
  column({
    ...options,
    prepare: (value) => (value === null || value === undefined ? value : JSON.stringify(value)),
    consume: (value) => (typeof value === 'string' ? JSON.parse(value) : value),
  })
