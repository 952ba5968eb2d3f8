import type { Field, Operator } from '#fields/field'
import { translate } from '#fields/translate'
import { fieldNamed } from '#lists/fields_of'
import type { Filter } from '#lists/list_state'
import { current } from '#tenancy/current'

const OF_DATES = new Set<Operator>(['gte', 'lte'])
const OF_MANY = new Set<Operator>(['is', 'is_not'])
const AS_TYPED = new Set<Operator>(['contains', 'starts', 'last', 'next'])

/** A filter as people say it, after the field's name: `is Active or Prospect`, `in the last 30 days`. */
export function wordsOf(list: string, { key, operator, values }: Filter): string {
  const field = fieldNamed(list, key)!
  const texts = AS_TYPED.has(operator) ? values : values.map((value) => textOf(field, value))
  const [from = '', to = ''] = texts
  return translate(`lists.words.${kindOf(field, operator)}`, {
    values: either(texts),
    from,
    to,
    days: Number(from) || 0,
  })
}

/** The name of an operator as its select says it. */
export function operatorLabel({ type }: Field, operator: Operator): string {
  const onDate = type.index === 'date' && (OF_DATES.has(operator) || OF_MANY.has(operator))
  const kind = onDate ? 'date.' : type.many && OF_MANY.has(operator) ? 'many.' : ''
  return translate(`operators.${kind}${operator}`)
}

/** Dates say "from" where numbers say "at least"; of many values one "has" some. */
function kindOf({ type }: Field, operator: Operator): string {
  if (type.index === 'date' && OF_DATES.has(operator)) return `date_${operator}`
  return type.many && OF_MANY.has(operator) ? `many_${operator}` : operator
}

/** One value of a filter as people read it. */
export function textOf(field: Field, value: string): string {
  const parsed = field.type.parse(field.type.many ? [value] : value, field, {})
  if ('problem' in parsed || parsed.value === null) return value
  return field.type.chosen?.(parsed.value) ?? field.type.show(parsed.value, field).text
}

const formats = new Map<string, Intl.ListFormat>()

function either(texts: string[]): string {
  const { locale } = current
  if (!formats.has(locale)) formats.set(locale, new Intl.ListFormat(locale, { type: 'disjunction' }))
  return formats.get(locale)!.format(texts)
}
