import type { HttpContext } from '@adonisjs/core/http'
import { EVERYTHING } from '#lists/list_state'
import { stateOf } from '#lists/views'

/** Whether a search or a filter says which customers an export shall hold, or nothing is exported yet: columns are only moved. */
export function isNarrowed({ request }: HttpContext): boolean {
  if (request.body().move) return true
  const { state } = stateOf('customers', { ...request.body(), columns: '', view: EVERYTHING })
  return state.q !== '' || state.all.length > 0 || state.any.length > 0
}
