import { defineType, lineOf } from '#fields/types/define_type'
import { bounded, boundsProblem, DATES } from '#fields/types/options'
import { readDay } from '#fields/types/read_date'
import { formatDay } from '#fields/formats'
import { offsetAt } from '#fields/zone_offset'
import type { Parsed, ReadContext } from '#fields/field'

/** A calendar day as 'YYYY-MM-DD', the same day in every time zone. Bounds may be `today`. */
export const date = defineType<string>({
  name: 'date',
  operators: ['is', 'is_not', 'between', 'gte', 'lte', 'last', 'next', 'empty', 'not_empty'],
  component: 'date',
  index: 'date',
  sortable: true,
  optionNames: ['min', 'max'],
  parse(input, field, context) {
    const parsed = read(lineOf(input), context)
    return 'problem' in parsed || parsed.value === null ? parsed : bounded(parsed.value, field, boundOf, DATES)
  },
  show: (value) => ({ kind: 'text', text: formatDay(value), title: value }),
  toSheet: (value) => new Date(`${value}T00:00:00Z`),
  fromStored: (stored) => String(stored).slice(0, 10),
  indexValues: (value) => [Date.parse(`${value}T00:00:00Z`)],
  schema: () => ({ type: 'string', format: 'date' }),
  checkOptions: (options) => boundsProblem(options, (bound) => read(boundOf(bound))),
  sample: ({ options }) => String(options.default ?? '1990-04-23'),
})

function read(typed: string, { dateOrder }: ReadContext = {}): Parsed<string> {
  if (!typed) return { value: null }
  const day = readDay(typed, dateOrder)
  return typeof day === 'string' ? { value: day } : { problem: { code: day.problem } }
}

const boundOf = (bound: string) => (bound === 'today' ? today() : bound)

/** By the reader's clock. Without luxon: an import asks for every birthday. */
function today(): string {
  const now = Date.now()
  return new Date(now + offsetAt(now)).toISOString().slice(0, 10)
}
