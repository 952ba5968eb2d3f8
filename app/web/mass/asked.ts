import type { HttpContext } from '@adonisjs/core/http'
import { massActionNamed, type MassAction } from '#operations/mass_action/actions'
import { LIST } from '#reports/customer_base'
import { flash } from '#web/flash'
import { inputText } from '#web/input_text'
import { listOf } from '#web/list_request'
import { unknownPage } from '#web/unknown_page'

/** The action that a form names, where the acting person may do it. */
export async function actionAsked(ctx: HttpContext): Promise<MassAction> {
  const action = massActionNamed(listOf(ctx).key, inputText(ctx.request.body(), 'action') ?? '')
  if (!action) throw unknownPage(ctx)
  await ctx.bouncer.with('MassActionPolicy').authorize('run', action)
  return action
}

/** Back to the list, with what to do: nothing was changed. */
export function backToList(ctx: HttpContext, why: 'nothing_picked' | 'plan_gone') {
  const { key, path } = listOf(ctx)
  flash(ctx, 'warning', ctx.i18n.t(`mass.${why}${key === LIST ? '' : '_records'}`))
  return ctx.response.redirect().status(303).toPath(path)
}
