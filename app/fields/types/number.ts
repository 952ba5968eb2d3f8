import { defineType, lineOf } from '#fields/types/define_type'
import { bounded, boundsProblem } from '#fields/types/options'
import { digitsAfterPoint, plainNumber } from '#fields/types/read_number'
import { formatNumber } from '#fields/formats'
import type { Parsed } from '#fields/field'

/** A whole number. */
export const number = defineType<number>({
  name: 'number',
  operators: ['is', 'is_not', 'between', 'gte', 'lte', 'empty', 'not_empty'],
  component: 'number',
  index: 'number',
  sortable: true,
  align: 'end',
  optionNames: ['min', 'max'],
  parse(input, field) {
    const parsed = read(lineOf(input))
    return 'problem' in parsed || parsed.value === null ? parsed : bounded(parsed.value, field, Number)
  },
  show: (value) => ({ kind: 'number', text: formatNumber(value, 0) }),
  toSheet: (value) => value,
  toJson: (value) => value,
  indexValues: (value) => [value],
  schema: ({ options }) => ({
    type: 'integer',
    ...(options.min !== undefined && { minimum: Number(options.min) }),
    ...(options.max !== undefined && { maximum: Number(options.max) }),
  }),
  checkOptions: (options) => boundsProblem(options, read),
  sample: ({ options }) => String(options.default ?? options.min ?? options.max ?? 12),
})

function read(typed: string): Parsed<number> {
  if (!typed) return { value: null }
  const plain = plainNumber(typed)
  if (typeof plain !== 'string') return { problem: { code: plain.problem } }
  if (digitsAfterPoint(plain) > 0) return { problem: { code: 'not_whole' } }
  const value = Number(plain) + 0
  return Number.isSafeInteger(value) ? { value } : { problem: { code: 'not_a_number' } }
}
