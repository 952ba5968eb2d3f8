import { defineType, lineOf, unknownValue } from '#fields/types/define_type'
import { fold } from '#text/fold'
import { translate, translations } from '#fields/translate'
import type { Choice, FieldOptions } from '#fields/field'

/** One of a few values that the product itself knows: person or company, where a record came from. */
export const choice = defineType<string>({
  name: 'choice',
  operators: ['is', 'is_not', 'empty', 'not_empty'],
  component: 'select',
  custom: false,
  optionNames: ['choices'],
  parse(input, { key, options }) {
    const typed = lineOf(input)
    if (!typed) return { value: null }
    const word = fold(typed)
    const named = ({ value }: Choice) => translations(labelKey(key, value)).some((name) => fold(name) === word)
    const found = options.choices!.find(({ value }) => value === word) ?? options.choices!.find(named)
    return found ? { value: found.value } : unknownValue(typed)
  },
  show: (value, { key }) => ({ kind: 'text', text: translate(labelKey(key, value)) }),
  toSheet: (value, { key }) => translate(labelKey(key, value)),
  choices: ({ options }) => options.choices!,
  schema: ({ options }) => ({ type: 'string', enum: options.choices!.map(({ value }) => value) }),
  checkOptions: ({ choices }: FieldOptions) => (choices?.length ? undefined : translate('problems.option_choices')),
  sample: ({ options }) => options.choices![0].label,
})

/** Choices whose names are `fields.<field>_<value>`, in the language of whoever looks. */
export function choicesOfField(field: string, values: string[]): Choice[] {
  return values.map((value) => ({
    value,
    get label() {
      return translate(labelKey(field, value))
    },
  }))
}

const labelKey = (field: string, value: string) => `fields.${field}_${value}`
