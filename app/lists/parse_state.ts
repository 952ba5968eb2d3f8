import { OPERATORS, type Operator } from '#fields/field'
import { fieldNamed } from '#lists/fields_of'
import { laneField } from '#lists/board/lanes'
import { parseCursor } from '#lists/cursor'
import { defaultState } from '#lists/default_state'
import {
  EVERYTHING,
  LAYOUTS,
  LIMITS,
  MOST_ROWS,
  type Filter,
  type Layout,
  type ListState,
  type SavedState,
} from '#lists/list_state'
import { ListStateError } from '#lists/list_state_error'
import { refusedField } from '#lists/refused_field'

type Query = Record<string, unknown>

const LONGEST_TEXT = 200
const MOST_KEYS = 10_000
const MOST_FILTERS = 50
const WITHOUT_VALUE = new Set<Operator>(['empty', 'not_empty'])

/**
 * Reads a list's query string. Parts that it doesn't name come from the saved view, or from the
 * list's defaults.
 *
 * Filters: `filter[status]=active` (is), `filter[created_at][last]=30` (operator as key, repeated
 * for several values), and as a plain form sends them `filter[status][op]=is_not` with
 * `filter[status][value]=…`. `any[…]` likewise, for the group of which one must hold. An empty
 * `filter=` says "none", where the view has some.
 *
 * @throws ListStateError naming what the list doesn't offer
 */
export function parseListState(listKey: string, query: Query, saved?: SavedState & { id: string }): ListState {
  const base = saved ?? defaultState(listKey)
  const narrowed = 'filter' in query || 'any' in query
  return {
    list: listKey,
    q: 'q' in query ? textOf(query.q, 'q') : base.q,
    all: narrowed ? filtersOf(listKey, query.filter) : base.all,
    any: narrowed ? filtersOf(listKey, query.any) : base.any,
    columns: 'columns' in query ? columnsOf(listKey, query.columns) : base.columns,
    shown: 'shown' in query ? fieldsNamed(listKey, query.shown, 'shown') : base.shown,
    shownAny: 'shown_any' in query ? fieldsNamed(listKey, query.shown_any, 'shown_any') : base.shownAny,
    sort: query.sort ? sortOf(listKey, query.sort) : base.sort,
    layout: query.layout ? layoutOf(query.layout) : base.layout,
    lane: query.lane ? laneOf(listKey, query.lane) : base.lane,
    limit: limitOf(query.limit),
    ...(saved ? { view: saved.id } : query.view === EVERYTHING && { view: EVERYTHING }),
    ...placeOf(query),
  }
}

function textOf(value: unknown, name: string, longest = LONGEST_TEXT): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string' || value.length > longest) throw new ListStateError('text', { name })
  return value.trim()
}

function filtersOf(listKey: string, given: unknown): Filter[] {
  if (!given || typeof given === 'string') return []
  const filters = Object.entries(given as Query).flatMap(([key, part]) => filtersOn(listKey, key, part))
  if (filters.length > MOST_FILTERS) throw new ListStateError('too_many_filters')
  return filters
}

function filtersOn(listKey: string, key: string, part: unknown): Filter[] {
  const field = fieldNamed(listKey, key)
  if (!field?.filterable) throw refusedField(listKey, key, 'filter')
  const asked = operatorsAsked(part, field.type.operators[0])
  return asked.flatMap(([operator, value]) => {
    if (!field.type.operators.includes(operator)) throw new ListStateError('operator', { key, operator })
    const values = valuesOf(value, key)
    return values.length || WITHOUT_VALUE.has(operator) ? [{ key, operator, values }] : []
  })
}

function operatorsAsked(part: unknown, usual: Operator): [Operator, unknown][] {
  if (!part || typeof part !== 'object' || Array.isArray(part)) return [[usual, part]]
  const { op, value, ...rest } = part as Query
  const plain = Object.entries(rest).map(([operator, given]): [Operator, unknown] => [known(operator), given])
  return op === undefined ? plain : [[known(op), value], ...plain]
}

function known(operator: unknown): Operator {
  const found = OPERATORS.find((candidate) => candidate === operator)
  if (!found) throw new ListStateError('operator', { key: '', operator: String(operator).slice(0, 20) })
  return found
}

function valuesOf(given: unknown, key: string): string[] {
  const values = (Array.isArray(given) ? given : [given]).map((value) => textOf(value, key))
  if (values.length > MOST_ROWS) throw new ListStateError('too_many_values', { key })
  return values.filter((value) => value !== '')
}

function columnsOf(listKey: string, given: unknown): string[] {
  const keys = fieldsNamed(listKey, given, 'columns')
  return keys.length ? keys : defaultState(listKey).columns
}

/** Keys of fields: repeated, or in one text with commas. */
function fieldsNamed(listKey: string, given: unknown, name: string): string[] {
  const names = (Array.isArray(given) ? given : [given]).flatMap((part) => textOf(part, name, MOST_KEYS).split(','))
  const keys = [...new Set(names.map((key) => key.trim()).filter(Boolean))]
  const unknown = keys.find((key) => !fieldNamed(listKey, key))
  if (unknown) throw refusedField(listKey, unknown, 'column')
  return keys
}

function sortOf(listKey: string, given: unknown): ListState['sort'] {
  const text = textOf(given, 'sort')
  const key = text.replace(/^-/, '')
  if (!fieldNamed(listKey, key)?.sortable) throw refusedField(listKey, key, 'sort')
  return { key, direction: text.startsWith('-') ? 'desc' : 'asc' }
}

function layoutOf(given: unknown): Layout {
  const layout = LAYOUTS.find((one) => one === given)
  if (!layout) throw new ListStateError('layout')
  return layout
}

function laneOf(listKey: string, given: unknown): string {
  const key = textOf(given, 'lane')
  if (!laneField(listKey, key)) throw refusedField(listKey, key, 'lane')
  return key
}

function limitOf(given: unknown): number {
  if (given === undefined || given === null) return LIMITS[0]
  const limit = Number(textOf(given, 'limit'))
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS) throw new ListStateError('limit')
  return limit
}

function placeOf(query: Query): Pick<ListState, 'after' | 'before'> {
  for (const name of ['after', 'before'] as const) {
    const text = textOf(query[name], name)
    if (text && parseCursor(text)) return { [name]: text }
  }
  return {}
}
