import { defineType } from '#fields/types/define_type'
import { lengthProblem } from '#fields/types/options'
import { checked } from '#fields/types/text'
import { cleanText } from '#text/clean'

const DEFAULT_LENGTH = 5_000
const MOST = 20_000

/** Several lines of text. It isn't indexed, so lists can't be narrowed by it. */
export const longText = defineType<string>({
  name: 'long_text',
  operators: [],
  component: 'textarea',
  optionNames: ['maxLength'],
  parse: (input, field) => checked(cleanText([input ?? ''].flat().join('\n')).trim(), field, DEFAULT_LENGTH),
  show: (value) => ({ kind: 'text', text: value.replace(/\s+/g, ' '), title: value }),
  schema: ({ options }) => ({ type: 'string', maxLength: options.maxLength ?? DEFAULT_LENGTH }),
  checkOptions: (options) => lengthProblem(options.maxLength, MOST),
  sample: ({ label, options }) => label.slice(0, options.maxLength),
})
