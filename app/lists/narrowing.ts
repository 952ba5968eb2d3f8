import type { Condition } from '#fields/condition'
import type { FilterValue } from '#fields/field'
import { fieldNamed, listNamed } from '#lists/fields_of'
import type { Narrowing } from '#lists/list_sql'
import type { Filter, ListState } from '#lists/list_state'
import { ListStateError } from '#lists/list_state_error'
import { refusedField } from '#lists/refused_field'
import { searchConditions } from '#lists/search_conditions'
import { reachedBy, rowScope } from '#permissions/row_scope'

const MOST_DAYS = 36_500

/**
 * What a state keeps, as SQL: filters, search, and only the rows that the person may see. Where nothing
 * else is asked by an OR, their own records are found by the indexes of those who hold them.
 */
export function narrowingOf(state: ListState): Narrowing {
  const list = listNamed(state.list)
  const any = state.any.map((filter) => conditionOf(state.list, filter))
  const ways = reachedBy(list.viewPermission)
  const scope = any.length || !ways?.length ? rowScope(list.viewPermission) : null
  return {
    table: list.table,
    alive: { sql: 'c.deleted_at is null', bindings: [] },
    conditions: [
      ...state.all.map((filter) => conditionOf(state.list, filter)),
      ...searchConditions(state.list, state.q),
      ...(scope ? [scope] : []),
    ],
    any: any.length ? any : (ways ?? []),
  }
}

/** One filter as a condition. */
export function conditionOf(listKey: string, filter: Filter): Condition {
  const field = fieldNamed(listKey, filter.key)
  if (!field?.filterable) throw refusedField(listKey, filter.key, 'filter')
  return field.store.condition(field, readFilter(listKey, filter))
}

/** Values as the field reads them; days of relative dates and parts of words stay what they are. */
export function readFilter(listKey: string, { key, operator, values }: Filter): FilterValue {
  const field = fieldNamed(listKey, key)!
  if (operator === 'contains' || operator === 'starts') return { operator, values }
  if (operator === 'last' || operator === 'next') return { operator, values: [daysOf(values[0], field.label)] }
  if (operator === 'between' && values.length !== 2) throw new ListStateError('between', { field: field.label })
  return { operator, values: values.map((value) => readValue(field, value)) }
}

function readValue(field: NonNullable<ReturnType<typeof fieldNamed>>, text: string): unknown {
  const parsed = field.type.parse(field.type.many ? [text] : text, field, {})
  if ('problem' in parsed) throw new ListStateError('value', { field: field.label, value: text })
  return Array.isArray(parsed.value) ? parsed.value[0] : parsed.value
}

function daysOf(text: string | undefined, label: string): number {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) throw new ListStateError('days', { field: label })
  return days
}
