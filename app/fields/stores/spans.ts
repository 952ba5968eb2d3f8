import { DateTime } from 'luxon'
import { current } from '#tenancy/current'
import type { Field, FilterValue } from '#fields/field'

/** Milliseconds UTC, the end not included; an open side is left out. */
export interface Span {
  from?: number
  to?: number
}

/**
 * The time that a date filter means, in the reader's zone. Days of a `date` field are midnights UTC,
 * which is how its index holds them. In a `date_time` field a midnight stands for its whole day,
 * because that is what a person who picks a day means, and any other time for its minute.
 */
export function spanOf(field: Field, { operator, values }: FilterValue): Span {
  if (operator === 'last') return relative(field, 1 - Number(values[0]), 1)
  if (operator === 'next') return relative(field, 0, Number(values[0]))
  if (operator === 'gte') return { from: unitOf(field, values[0]).from }
  if (operator === 'lte') return { to: unitOf(field, values[0]).to }
  if (operator === 'between') return { from: unitOf(field, values[0]).from, to: unitOf(field, values[1]).to }
  return unitOf(field, values[0])
}

/** From the day `first` days after today up to, not including, the day `end` days after today. */
function relative(field: Field, first: number, end: number): Span {
  const now = DateTime.now().setZone(current.timeZone)
  const today =
    field.type.name === 'date' ? now.setZone('utc', { keepLocalTime: true }).startOf('day') : now.startOf('day')
  return { from: today.plus({ days: first }).toMillis(), to: today.plus({ days: end }).toMillis() }
}

function unitOf(field: Field, value: unknown): Required<Span> {
  const [milliseconds] = field.type.indexValues(value, field) as number[]
  const zone = field.type.name === 'date' ? 'utc' : current.timeZone
  const start = DateTime.fromMillis(milliseconds, { zone })
  const midnight = start.toMillis() === start.startOf('day').toMillis()
  return { from: milliseconds, to: start.plus(midnight ? { days: 1 } : { minutes: 1 }).toMillis() }
}
