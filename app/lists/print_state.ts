import { defaultState } from '#lists/default_state'
import { LIMITS, type Filter, type ListState, type SavedState } from '#lists/list_state'

/**
 * The query string of a state, without a leading `?`: only what differs from the view it started
 * from, or from the list's defaults. `parseListState` reads it back to the same state.
 */
export function printListState(state: ListState, view?: SavedState): string {
  const base = view ?? defaultState(state.list)
  const params = new URLSearchParams()
  if (state.view) params.set('view', state.view)
  if (state.q !== base.q) params.set('q', state.q)
  if (!same([state.all, state.any], [base.all, base.any])) printFilters(params, state)
  if (!same(state.columns, base.columns)) params.set('columns', state.columns.join(','))
  if (!same(state.shown, base.shown)) params.set('shown', state.shown.join(','))
  if (!same(state.shownAny, base.shownAny)) params.set('shown_any', state.shownAny.join(','))
  if (!same(state.sort, base.sort)) params.set('sort', (state.sort.direction === 'desc' ? '-' : '') + state.sort.key)
  if (state.layout !== base.layout) params.set('layout', state.layout)
  if (state.lane !== base.lane) params.set('lane', state.lane)
  if (state.limit !== LIMITS[0]) params.set('limit', String(state.limit))
  if (state.after) params.set('after', state.after)
  if (state.before) params.set('before', state.before)
  return params.toString()
}

function printFilters(params: URLSearchParams, { all, any }: ListState) {
  if (!all.length && !any.length) params.set('filter', '')
  for (const filter of all) printFilter(params, 'filter', filter)
  for (const filter of any) printFilter(params, 'any', filter)
}

function printFilter(params: URLSearchParams, group: string, { key, operator, values }: Filter) {
  for (const value of values.length ? values : ['']) params.append(`${group}[${key}][${operator}]`, value)
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
