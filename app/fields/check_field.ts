import type { Field, FieldOptions } from '#fields/field'
import { translate } from '#fields/translate'

/** Options that stores read, whatever the type; admins don't set them. */
const OF_STORES: (keyof FieldOptions)[] = ['column', 'index', 'uniqueWith']
const FOR_ALL: (keyof FieldOptions)[] = ['default']

/** What is wrong with a field's options, naming the option, or nothing. */
export function optionProblem(field: Field): string | undefined {
  const { type, options } = field
  const known = [
    ...type.optionNames,
    ...FOR_ALL,
    ...(field.system ? OF_STORES : []),
    ...(options.dictionary ? ['dictionary'] : []),
  ]
  const stray = Object.keys(options).find((name) => !known.includes(name))
  if (stray) return translate('problems.option_unknown', { name: stray, type: type.name })
  return type.checkOptions(options) ?? uniqueProblem(field) ?? defaultProblem(field)
}

function uniqueProblem({ unique, type }: Field): string | undefined {
  return unique && !canBeUnique(type) ? translate('problems.option_unique', { type: type.name }) : undefined
}

export const canBeUnique = (type: Field['type']) =>
  !type.many && ['text', 'number', 'decimal', 'email', 'phone', 'url', 'date'].includes(type.name)

function defaultProblem(field: Field): string | undefined {
  const given = field.options.default
  if (!given) return undefined
  const parsed = field.type.parse(given, field, {})
  return 'problem' in parsed ? translate('problems.option_default', { value: given }) : undefined
}
