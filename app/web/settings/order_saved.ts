import type { HttpContext } from '@adonisjs/core/http'
import { flash } from '#web/flash'
import { wantsFragment } from '#web/render_page'

/** A row that was dragged stands where it was dropped: only a page without scripts loads again. */
export function orderSaved(ctx: HttpContext, path: string) {
  flash(ctx, 'success', ctx.i18n.t('settings.order_saved'))
  if (wantsFragment(ctx)) return ctx.response.status(204)
  return ctx.response.redirect().status(303).toPath(path)
}
