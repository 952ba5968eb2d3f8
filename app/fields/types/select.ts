import { isDictionary } from '#dictionaries/index'
import { findNamed, findValue, valueById, valuesOf, type DictionaryValue } from '#dictionaries/values'
import { defineType, lineOf, SEPARATOR, unknownValue } from '#fields/types/define_type'
import { translate } from '#fields/translate'
import type { Cell, Choice, Field, FieldOptions, ReadContext } from '#fields/field'

/** One value of a dictionary, by its id. Retired values are read by id only: old records keep theirs. */
export const select = defineType<string>({
  name: 'select',
  operators: ['is', 'is_not', 'empty', 'not_empty'],
  component: 'select',
  index: 'ref',
  optionNames: ['dictionary'],
  parse(input, field, context) {
    const typed = lineOf(input)
    if (!typed) return { value: null }
    const value = offered(typed, field, context)
    return value ? { value: value.id } : unknownValue(typed)
  },
  print: (id) => valueById(id)?.key ?? id,
  show: (id, { options }) => cellOf(valueById(id), options.dictionary === 'status' ? 'dot' : 'tags'),
  toSheet: (id) => valueById(id)?.name ?? id,
  portable: portableValue,
  indexValues: (id) => [id],
  choices: choicesOf,
  schema: (field) => ({ type: 'string', enum: choicesOf(field).map(({ value }) => value) }),
  checkOptions: dictionaryProblem,
  sample: (field) => choicesOf(field)[0]?.label ?? '',
})

/** By id, key or name; retired ones by id or key, as records and URLs that hold them do. */
export function offered(
  typed: string,
  { options }: Pick<Field, 'options'>,
  { byName }: ReadContext = {}
): DictionaryValue | undefined {
  const named = byName ? findNamed(options.dictionary!, typed) : undefined
  const value = named ?? findValue(options.dictionary!, typed)
  return value && (!value.retired || typed === value.id || typed === value.key) ? value : undefined
}

/**
 * By name; by key or id where a file's reader would take the name for another value: a retired one's, or one that
 * ends where lists do.
 */
export function portableValue(id: string): string {
  const value = valueById(id)
  if (!value) return id
  const { dictionary, name, key, retired } = value
  if (!retired && !SEPARATOR.test(name) && findNamed(dictionary, name) === value) return name
  return findNamed(dictionary, key) ? id : key
}

export function choicesOf({ options }: Pick<Field, 'options'>): Choice[] {
  return valuesOf(options.dictionary!)
    .filter((value) => !value.retired)
    .map(({ key, name, color }) => ({ value: key, label: name, ...(color && { color }) }))
}

export function dictionaryProblem({ dictionary }: FieldOptions): string | undefined {
  return dictionary && isDictionary(dictionary)
    ? undefined
    : translate('problems.option_dictionary', { value: dictionary ?? '' })
}

function cellOf(value: DictionaryValue | undefined, kind: 'dot' | 'tags'): Cell {
  if (!value) return { kind: 'empty', text: '' }
  const color = value.color ?? undefined
  if (kind === 'dot') return { kind, text: value.name, color }
  return color ? { kind, text: value.name, parts: [{ text: value.name, color }] } : { kind: 'text', text: value.name }
}
