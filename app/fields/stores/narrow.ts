import type { Condition } from '#fields/condition'
import type { Field, FilterValue } from '#fields/field'
import { fold } from '#text/fold'
import { cleanText } from '#text/clean'
import { OperatorError } from '#fields/operator_error'
import { BEHIND, conditionAt, literally, type Place } from '#fields/stores/place'
import { spanOf, type Span } from '#fields/stores/spans'
import type { Value } from '#tenancy/bulk'

/** A filter on the values that live at `place`, as a condition of the list. */
export function narrow(place: Place, field: Field, filter: FilterValue): Condition {
  const { operator } = filter
  if (!field.type.operators.includes(operator)) throw new OperatorError(field, operator)
  if (operator === 'empty') return isEmpty(place, true)
  if (operator === 'not_empty') return isEmpty(place, false)
  if (operator === 'is_not') return negation(narrow(place, field, { ...filter, operator: 'is' }))
  if (operator === 'contains' || operator === 'starts') return holdsText(place, field, filter)
  if (operator === 'is') return isOneOf(place, field, filter.values)
  return place.heldTime ? inSpan(place, spanOf(field, filter)) : inBounds(place, filter)
}

function isOneOf(place: Place, field: Field, values: unknown[]): Condition {
  if (field.type.name === 'date_time') return inSpan(place, spanOf(field, { operator: 'is', values }))
  if (field.type.name === 'yes_no' && !values.includes(true)) return negation(isOneOf(place, field, [true]))
  const held = values.map((value) => place.held(value))
  if (held.length === 0) return conditionAt(place, '1 = 0', [])
  const use = {
    driving: true,
    ordered: held.length === 1,
    repeats: held.length > 1 || place.repeats,
  }
  if (place.folded || !isText(field)) return conditionAt(place, equalsAny(place.column, held.length), held, use)
  const tests = held.map(() => `${place.column} like ? escape '!'`).join(' or ')
  return conditionAt(
    place,
    `(${tests})`,
    held.map((value) => literally(String(value)))
  )
}

const isText = (field: Field) => field.type.index === 'text'
const equalsAny = (column: string, count: number) =>
  count === 1 ? `${column} = ?` : `${column} in (${Array(count).fill('?').join(', ')})`

/** A prefix is a range, which every engine serves from the index; LIKE isn't on SQLite. */
function holdsText(place: Place, field: Field, { operator, values }: FilterValue): Condition {
  const text = cleanText(String(values[0] ?? ''))
  const needle = place.folded ? (field.type.needle ?? fold)(text) : text.trim()
  if (!needle) return conditionAt(place, '1 = 0', [])
  if (operator === 'starts' && place.folded) {
    return conditionAt(place, `${place.column} >= ? and ${place.column} < ?`, [needle, needle + BEHIND], {
      driving: true,
    })
  }
  const pattern = `${operator === 'contains' ? '%' : ''}${literally(needle)}%`
  return conditionAt(place, `${place.column} like ? escape '!'`, [pattern])
}

function inBounds(place: Place, { operator, values }: FilterValue): Condition {
  const bindings = values.map((value) => place.held(value))
  const { column } = place
  const tests = {
    between: `${column} >= ? and ${column} <= ?`,
    gte: `${column} >= ?`,
    lte: `${column} <= ?`,
  }
  return conditionAt(place, tests[operator as keyof typeof tests], bindings, { driving: true })
}

export function inSpan(place: Place, { from, to }: Span): Condition {
  const tests: string[] = []
  const bindings: Value[] = []
  if (from !== undefined) tests.push(`${place.column} >= ?`) && bindings.push(place.heldTime!(from))
  if (to !== undefined) tests.push(`${place.column} < ?`) && bindings.push(place.heldTime!(to))
  return conditionAt(place, tests.join(' and '), bindings, { driving: true })
}

/** On the list's own table a column says it; elsewhere the lack of a row does. */
function isEmpty(place: Place, empty: boolean): Condition {
  if (place.within) return conditionAt(place, '', [], empty ? { negated: true } : { driving: true })
  if (empty) return conditionAt(place, `${place.column} is null`, [], { driving: true, ordered: true })
  return conditionAt(place, `${place.column} is not null`, [])
}

function negation({ index: _, ...condition }: Condition): Condition {
  return { ...condition, negated: !condition.negated, driving: false, ordered: false }
}
