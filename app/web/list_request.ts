import type { HttpContext } from '@adonisjs/core/http'
import { stateOf, type SavedView } from '#lists/views'
import type { ListState } from '#lists/list_state'
import { printListState } from '#lists/print_state'

type Query = Record<string, unknown>

export interface ListRequest {
  key: string
  /** The list's address without a query. */
  path: string
  state: ListState
  view?: SavedView
  /** The state as a query, in its shortest form. */
  query: string
}

/** The list that a route belongs to, by its name (`customers.index`), and the state that the address asks for. */
export function listRequest(ctx: HttpContext): ListRequest {
  const { key, path } = listOf(ctx)
  const { state, view } = stateOf(key, tidied(ctx.request.qs()))
  return { key, path, state, view, query: printListState(state, view?.state) }
}

export function listOf({ route, params }: HttpContext) {
  const key = route!.name!.split('.')[0]
  return { key, path: `/${params.tenant}/${key.replaceAll('_', '-')}` }
}

export const address = (path: string, query: string) => (query ? `${path}?${query}` : path)

/** What the filter form sends, as addresses say it: see `tidiedFilter`. */
function tidied(query: Query): Query {
  const groups = ['filter', 'any'].filter((name) => isObject(query[name]))
  return {
    ...query,
    ...Object.fromEntries(groups.map((name) => [name, tidiedGroup(query[name] as Query)])),
  }
}

const tidiedGroup = (group: Query): Query =>
  Object.fromEntries(Object.entries(group).map(([key, part]) => [key, tidiedFilter(part)]))

/**
 * Without JavaScript all controls of a filter stand ready: of a range with one end, that end holds; a
 * relative date takes the number of days and nothing else does.
 */
function tidiedFilter(part: unknown): unknown {
  if (!isObject(part) || typeof part.op !== 'string') return part
  const { op, value, days, ...rest } = part
  const values = [value].flat().map((each) => each ?? '')
  if (op === 'last' || op === 'next') return { ...rest, [op]: days ?? values }
  if (op === 'empty' || op === 'not_empty') return { ...rest, [op]: '' }
  if (op === 'between' && values.length === 2 && !(values[0] && values[1]))
    return { ...rest, [values[0] ? 'gte' : 'lte']: values[0] || values[1] }
  return { ...rest, [op]: value }
}

function isObject(value: unknown): value is Query {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
