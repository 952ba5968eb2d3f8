import { errors, type HttpContext } from '@adonisjs/core/http'
import { viewOf, type SavedView } from '#lists/views'
import { listOf } from '#web/list_request'

/** The view that the address names; one that the person doesn't see is not there. */
export function viewAsked(ctx: HttpContext): SavedView {
  const view = viewOf(listOf(ctx).key, ctx.params.id)
  if (!view) throw new errors.E_ROUTE_NOT_FOUND([ctx.request.method(), ctx.request.url()])
  return view
}
