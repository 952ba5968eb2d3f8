import { fieldNamed } from '#lists/fields_of'
import { ListQuery } from '#lists/list_query'
import type { ListState } from '#lists/list_state'
import { parseListState } from '#lists/parse_state'
import { printListState } from '#lists/print_state'

/** Goes through a list page by page; `patience` as in `ListQuery.page`. */
export async function pagesOf(state: ListState, way: 'after' | 'before', patience: number[] = []) {
  const ids: string[] = []
  let last: string | undefined
  let lastIds: string[] = []
  for (let at: ListState = state, more = true; more;) {
    const page = await (await ListQuery.for(at)).page(patience)
    ids.splice(way === 'after' ? ids.length : 0, 0, ...page.ids)
    lastIds = page.ids
    last = page.previous ?? undefined
    const next = way === 'after' ? page.next : page.previous
    more = next !== null && ids.length < 500
    at = { ...state, after: undefined, before: undefined, [way]: next! }
  }
  return { ids, last, lastIds }
}

/** A state that went through a URL. */
export const reread = (state: ListState) => parseListState('customers', parsedQuery(printListState(state)))

/** What the framework's query parser makes of it. */
function parsedQuery(text: string): Record<string, unknown> {
  const query: Record<string, any> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const [, group, key, operator] = /^(\w+)\[(\w+)\]\[(\w+)\]$/.exec(name) ?? []
    if (!group) query[name] = value
    else ((query[group] ??= {})[key] ??= {})[operator] = [...((query[group][key] ?? {})[operator] ?? []), value]
  }
  return query
}

/** What a state orders by; null for its records' creation, which their ids tell. */
export function sortOf(state: ListState) {
  const field = fieldNamed('customers', state.sort.key)!
  return state.sort.key === 'created_at' ? null : field.store.sortKey(field)
}
