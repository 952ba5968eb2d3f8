import type { HttpContext } from '@adonisjs/core/http'
import { viewOf, type SavedView } from '#lists/views'
import { listOf } from '#web/list_request'
import { unknownPage } from '#web/unknown_page'

/** The view that the address names; one that the person doesn't see is not there. */
export function viewAsked(ctx: HttpContext): SavedView {
  const view = viewOf(listOf(ctx).key, ctx.params.id)
  if (!view) throw unknownPage(ctx)
  return view
}
