import { defineType, lineOf } from '#fields/types/define_type'
import { fitsPattern, lengthProblem, patternProblem } from '#fields/types/options'
import { indexText } from '#fields/index_text'
import type { Field, Parsed } from '#fields/field'

const DEFAULT_LENGTH = 255
const MOST = 1000

/** One line of text. */
export const text = defineType<string>({
  name: 'text',
  operators: ['is', 'is_not', 'contains', 'starts', 'empty', 'not_empty'],
  component: 'text',
  index: 'text',
  sortable: true,
  optionNames: ['maxLength', 'pattern'],
  parse: (input, field) => checked(lineOf(input), field, DEFAULT_LENGTH),
  indexValues: (value) => [indexText(value)],
  schema: ({ options }) => ({ type: 'string', maxLength: options.maxLength ?? DEFAULT_LENGTH }),
  checkOptions: (options) => lengthProblem(options.maxLength, MOST) ?? patternProblem(options.pattern),
  sample: ({ label, options }) => options.default ?? label.slice(0, options.maxLength),
})

export function checked(value: string, { options }: Field<string>, defaultLength: number): Parsed<string> {
  if (!value) return { value: null }
  const max = options.maxLength ?? defaultLength
  if (value.length > max) return { problem: { code: 'too_long', params: { max } } }
  if (options.pattern && !fitsPattern(value, options.pattern)) return { problem: { code: 'pattern' } }
  return { value }
}
