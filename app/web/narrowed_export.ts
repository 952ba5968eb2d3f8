import type { HttpContext } from '@adonisjs/core/http'
import { ListQuery } from '#lists/list_query'
import { EVERYTHING } from '#lists/list_state'
import { stateOf } from '#lists/views'
import { exportLimits } from '#operations/export/limits'
import { exportList } from '#web/exports/export_list'

/**
 * Whether an export asks for no password: a search or a filter says which customers it shall hold, and they are few; or
 * nothing is exported yet, because columns are only moved or kept as a template.
 */
export async function isNarrowed(ctx: HttpContext): Promise<boolean> {
  const { move, keep, ...body } = ctx.request.body()
  if (move || keep) return true
  const { state } = stateOf(exportList(ctx), { ...body, columns: '', view: EVERYTHING })
  if (state.q === '' && state.all.length + state.any.length === 0) return false
  const { confirmRows } = exportLimits()
  const { value, capped } = await (await ListQuery.for(state)).count(confirmRows)
  return !capped && value <= confirmRows
}
