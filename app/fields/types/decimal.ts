import Big from 'big.js'
import { defineType, lineOf } from '#fields/types/define_type'
import { bounded, boundsProblem } from '#fields/types/options'
import { digitsAfterPoint, plainNumber } from '#fields/types/read_number'
import { formatNumber } from '#fields/formats'
import { translate } from '#fields/translate'
import type { FieldOptions, Parsed } from '#fields/field'

const DEFAULT_DECIMALS = 4
const MOST_DECIMALS = 8
/** A double keeps 15 digits exactly. */
const DIGITS = 15

/** A number with decimals. */
export const decimal = defineType<number>({
  name: 'decimal',
  operators: ['is', 'is_not', 'between', 'gte', 'lte', 'empty', 'not_empty'],
  component: 'number',
  index: 'number',
  sortable: true,
  align: 'end',
  optionNames: ['min', 'max', 'decimals'],
  parse(input, field) {
    const parsed = read(lineOf(input), field.options)
    return 'problem' in parsed || parsed.value === null ? parsed : bounded(parsed.value, field, Number)
  },
  print: (value) => new Big(value).toFixed(),
  show: (value, { options }) => ({
    kind: 'number',
    text: formatNumber(value, options.decimals ?? DEFAULT_DECIMALS),
  }),
  toSheet: (value) => value,
  toJson: (value) => value,
  indexValues: (value) => [value],
  schema: ({ options }) => ({
    type: 'number',
    ...(options.min !== undefined && { minimum: Number(options.min) }),
    ...(options.max !== undefined && { maximum: Number(options.max) }),
  }),
  checkOptions: (options) =>
    decimalsProblem(options.decimals) ?? boundsProblem(options, (bound) => read(bound, options)),
  sample: ({ options }) => String(options.default ?? options.min ?? options.max ?? 2.5),
})

function read(typed: string, { decimals = DEFAULT_DECIMALS }: FieldOptions): Parsed<number> {
  if (!typed) return { value: null }
  const plain = plainNumber(typed)
  if (typeof plain !== 'string') return { problem: { code: plain.problem } }
  if (digitsAfterPoint(plain) > decimals) return { problem: { code: 'too_many_decimals', params: { max: decimals } } }
  const value = new Big(plain)
  return value.c.length > DIGITS || value.e >= DIGITS
    ? { problem: { code: 'too_many_digits', params: { max: DIGITS } } }
    : { value: value.toNumber() + 0 }
}

function decimalsProblem(decimals: number | undefined): string | undefined {
  if (decimals === undefined) return undefined
  const fits = Number.isInteger(decimals) && decimals >= 1 && decimals <= MOST_DECIMALS
  return fits ? undefined : translate('problems.option_decimals', { max: MOST_DECIMALS })
}
