import Big from 'big.js'
import { defineType, lineOf } from '#fields/types/define_type'
import { bounded, boundsProblem } from '#fields/types/options'
import { digitsAfterPoint, plainNumber } from '#fields/types/read_number'
import { formatMoney } from '#fields/formats'
import { translate } from '#fields/translate'
import { isCurrency, minorUnits } from '#places/currencies'
import type { Field, FieldOptions, Parsed } from '#fields/field'

/** An amount of one currency (ISO 4217), kept as a whole number of its minor units. */
export const money = defineType<number>({
  name: 'money',
  operators: ['is', 'is_not', 'between', 'gte', 'lte', 'empty', 'not_empty'],
  component: 'money',
  index: 'number',
  sortable: true,
  align: 'end',
  optionNames: ['currency', 'min', 'max'],
  parse(input, field) {
    const parsed = read(lineOf(input), currencyOf(field))
    return 'problem' in parsed || parsed.value === null
      ? parsed
      : bounded(parsed.value, field, (bound) => minorOf(bound, field))
  },
  print: (value, field) => majorOf(value, field).toFixed(minorUnits(currencyOf(field))),
  show: (value, field) => ({ kind: 'number', text: formatMoney(value, currencyOf(field)) }),
  toSheet: (value, field) => value / 10 ** minorUnits(currencyOf(field)),
  indexValues: (value) => [value],
  schema: (field) => ({
    type: 'string',
    pattern: '^-?\\d+(\\.\\d+)?$',
    description: currencyOf(field),
  }),
  checkOptions: (options) =>
    currencyProblem(options) ?? boundsProblem(options, (bound) => read(bound, options.currency!)),
  sample: ({ options }) => String(options.default ?? options.min ?? options.max ?? 1250),
})

function read(typed: string, currency: string): Parsed<number> {
  const amount = withoutSign(typed, currency)
  if (!amount) return typed ? { problem: { code: 'not_a_number' } } : { value: null }
  const plain = plainNumber(amount)
  if (typeof plain !== 'string') return { problem: { code: plain.problem } }
  const max = minorUnits(currency)
  if (digitsAfterPoint(plain) > max) return { problem: { code: 'too_many_decimals', params: { max } } }
  const value = Number(new Big(plain).times(10 ** max).toFixed(0)) + 0
  return Number.isSafeInteger(value) ? { value } : { problem: { code: 'too_many_digits', params: { max: 15 } } }
}

/** "EUR 12", "12 €" → "12": the field's own currency may be written, another one may not. */
function withoutSign(typed: string, currency: string): string {
  const sign = symbolOf(currency)
  for (const mark of [currency, currency.toLowerCase(), sign]) {
    if (typed.startsWith(mark)) return typed.slice(mark.length).trim()
    if (typed.endsWith(mark)) return typed.slice(0, -mark.length).trim()
  }
  return typed
}

const symbols = new Map<string, string>()

/** Kept: asking Intl for each value of a file would cost more than all else. */
function symbolOf(currency: string): string {
  if (!symbols.has(currency)) symbols.set(currency, writtenSymbol(currency))
  return symbols.get(currency)!
}

function writtenSymbol(currency: string): string {
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')!.value
}

function currencyProblem({ currency }: FieldOptions): string | undefined {
  return currency && isCurrency(currency) ? undefined : translate('problems.option_currency')
}

const currencyOf = ({ options }: Field<number>) => options.currency!
const minorOf = (major: string, field: Field<number>) =>
  new Big(major).times(10 ** minorUnits(currencyOf(field))).toNumber()
const majorOf = (minor: number, field: Field<number>) => new Big(minor).div(10 ** minorUnits(currencyOf(field)))
