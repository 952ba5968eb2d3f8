import { defineType, lineOf, unknownValue } from '#fields/types/define_type'
import { translate, translations } from '#fields/translate'
import { fold } from '#text/fold'

const YES = new Set(['1', 'yes', 'y', 'true', 't', 'on', 'x', 'si', 's', 'verdadero'])
const NO = new Set(['0', 'no', 'n', 'false', 'f', 'off', 'falso'])

/** A yes or no. Nothing given is neither; filters and cells read it as no. */
export const yesNo = defineType<boolean>({
  name: 'yes_no',
  operators: ['is'],
  component: 'switch',
  index: 'number',
  parse(input) {
    const word = fold(lineOf(Array.isArray(input) ? input.at(-1) : input))
    if (!word) return { value: null }
    if (YES.has(word) || named('yes', word)) return { value: true }
    if (NO.has(word) || named('no', word)) return { value: false }
    return unknownValue(word)
  },
  print: (value) => (value ? 'yes' : 'no'),
  show: (value) => ({ kind: 'text', text: nameOf(value) }),
  toSheet: nameOf,
  toJson: (value) => value,
  fromStored: Boolean,
  absent: false,
  indexValues: (value) => [value ? 1 : 0],
  choices: () => [true, false].map((value) => ({ value: value ? 'yes' : 'no', label: nameOf(value) })),
  schema: () => ({ type: 'boolean' }),
  sample: () => nameOf(true),
})

function nameOf(value: boolean): string {
  return translate(value ? 'fields.yes' : 'fields.no')
}

const named = (key: string, word: string) => translations(`fields.${key}`).some((name) => fold(name) === word)
