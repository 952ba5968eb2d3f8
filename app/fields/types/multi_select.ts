import { valueById } from '#dictionaries/values'
import type { Field, Input, ReadContext } from '#fields/field'
import { defineType, linesOf, unknownValue } from '#fields/types/define_type'
import { choicesOf, dictionaryProblem, offered, portableValue } from '#fields/types/select'

const MOST = 50

/** Several values of a dictionary, by their ids. In a file they stand in one cell: "VIP; Press" or "VIP, Press". */
export const multiSelect = defineType<string[]>({
  name: 'multi_select',
  operators: ['is', 'is_not', 'empty', 'not_empty'],
  component: 'multiselect',
  index: 'ref',
  many: true,
  optionNames: ['dictionary'],
  parse(input, field, context) {
    const ids = new Set<string>()
    for (const typed of entriesOf(input, field, context)) {
      const value = offered(typed, field, context)
      if (!value) return unknownValue(typed)
      ids.add(value.id)
    }
    if (ids.size > MOST) return { problem: { code: 'too_many', params: { max: MOST } } }
    return { value: ids.size ? [...ids] : null }
  },
  print: (ids) => ids.map((id) => valueById(id)?.key ?? id),
  show(ids) {
    const parts = ids
      .flatMap((id) => valueById(id) ?? [])
      .map(({ name, color }) => ({ text: name, color: color ?? undefined }))
    return { kind: 'tags', text: parts.map((part) => part.text).join(', '), parts }
  },
  toSheet: (ids) => ids.map((id) => valueById(id)?.name ?? id).join('; '),
  portable: (ids) => ids.map(portableValue).join('; '),
  indexValues: (ids) => ids,
  choices: choicesOf,
  schema: (field) => ({
    type: 'array',
    uniqueItems: true,
    maxItems: MOST,
    items: { type: 'string', enum: choicesOf(field).map(({ value }) => value) },
  }),
  checkOptions: dictionaryProblem,
  sample: (field) =>
    choicesOf(field)
      .slice(0, 2)
      .map(({ label }) => label)
      .join('; '),
})

/** The names in a control or a cell. A comma parts them too, unless it belongs to the name of a value. */
export function entriesOf(input: Input, field: Pick<Field, 'options'>, context?: ReadContext): string[] {
  if (Array.isArray(input)) return linesOf(input)
  return linesOf(input).flatMap((line) => (offered(line, field, context) ? [line] : linesOf(line.split(','))))
}
