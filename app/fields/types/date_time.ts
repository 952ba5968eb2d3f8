import { DateTime } from 'luxon'
import { toMoment } from '#database/decorators'
import { defineType, lineOf } from '#fields/types/define_type'
import { readDay } from '#fields/types/read_date'
import { formatAgo, formatDay, formatTime, isoLocal } from '#fields/formats'
import { offsetAt } from '#fields/zone_offset'
import { current } from '#tenancy/current'
import type { Parsed, ReadContext } from '#fields/field'

/** A point in time, in milliseconds UTC; typed and shown in the time zone of the reader. */
export const dateTime = defineType<number>({
  name: 'date_time',
  operators: ['between', 'gte', 'lte', 'last', 'next', 'is', 'is_not', 'empty', 'not_empty'],
  component: 'datetime',
  index: 'date',
  sortable: true,
  parse: (input, _field, context) => read(lineOf(input), context),
  print(value) {
    const local = isoLocal(value)
    const again = read(local)
    return 'value' in again && again.value === value
      ? local
      : DateTime.fromMillis(value, { zone: current.timeZone }).toISO()!
  },
  show: (value, field) => ({
    kind: 'time',
    text: field.editable ? formatTime(value) : formatAgo(value),
    title: formatTime(value),
  }),
  chosen: (value) => (isMidnight(value) ? formatDay(isoLocal(value).slice(0, 10)) : formatTime(value)),
  toSheet: (value) => new Date(value + offsetAt(value)),
  toJson: (value) => new Date(value).toISOString(),
  portable: (value) => new Date(value).toISOString(),
  toStored: (value) => toMoment(DateTime.fromMillis(value)),
  fromStored: (stored) => Date.parse(`${String(stored).replace(' ', 'T')}Z`),
  indexValues: (value) => [value],
  schema: () => ({ type: 'string', format: 'date-time' }),
  sample: () => '2024-04-23T10:30',
})

/** A filter's midnight stands for its whole day. */
const isMidnight = (value: number) => isoLocal(value).endsWith('T00:00')

/** Without an offset the time is local; a day alone is its first moment. */
function read(typed: string, { dateOrder }: ReadContext = {}): Parsed<number> {
  if (!typed) return { value: null }
  const [, first, rest] = /^(.*?\d{4}|\S+)(?:[T ](\d{1,2}:.*))?$/.exec(typed.replace(/(\d)T(\d)/, '$1 $2')) ?? []
  const day = readDay(first ?? typed, dateOrder)
  if (typeof day !== 'string') return { problem: { code: day.problem } }
  const time = DateTime.fromISO(rest ? `${day}T${rest.replace(/^(\d):/, '0$1:').replace(/ (?=[+-])/, '')}` : day, {
    zone: current.timeZone,
  })
  return time.isValid ? { value: time.toMillis() } : { problem: { code: 'not_a_time' } }
}
