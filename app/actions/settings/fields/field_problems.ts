import { optionProblem } from '#fields/check_field'
import { customField } from '#fields/custom_fields'
import { translate } from '#fields/translate'
import type { FieldOptions } from '#fields/field'
import type { FieldInput, Problems } from '#actions/settings/fields/field_input'

const MOST_VALUES = 200

/** What is wrong with a field's declaration, apart from its key. */
export function fieldProblems(id: string, type: string, input: FieldInput): Problems {
  const problems: Problems = {}
  if (!input.label) problems.label = translate('settings.fields.label_missing')
  const option = wrongOption(id, type, input)
  if (option) problems[option.name] = option.problem
  const values = valuesProblem(type, input)
  if (values) problems.option_name = values
  return problems
}

/** The option that is wrong is the one without which nothing is; otherwise the one that is missing. */
function wrongOption(id: string, type: string, input: FieldInput) {
  const check = (options: FieldOptions) =>
    optionProblem(
      customField({ ...input, id, type, key: 'sample', sensitivity: 'public', options, label: input.label || '-' })
    )
  const problem = check(input.options)
  if (!problem) return undefined
  const names = Object.keys(input.options) as (keyof FieldOptions)[]
  const culprit = names.find((name) => !check({ ...input.options, [name]: undefined }))
  return { name: culprit ?? (type === 'money' ? 'currency' : 'label'), problem: inWords(problem) }
}

/** The control has the option's name already: `Option "min": …`, `Options "min" and "max": …`. */
function inWords(problem: string) {
  const words = problem.replace(/^[^:"]+"\w+"[^:]*: /, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function valuesProblem(type: string, { values }: FieldInput): string | undefined {
  if (type !== 'select' && type !== 'multi_select') return undefined
  const names = values.map(({ name }) => name.toLowerCase())
  if (names.length === 0) return translate('settings.fields.options_missing')
  if (names.length > MOST_VALUES) return translate('settings.fields.options_many', { max: MOST_VALUES })
  const twice = values.find(({ name }, at) => names.indexOf(name.toLowerCase()) < at)
  return twice && translate('settings.fields.options_twice', { name: twice.name })
}
