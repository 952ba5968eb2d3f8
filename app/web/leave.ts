import type { HttpContext } from '@adonisjs/core/http'
import { logAuth } from '#web/auth_log'
import { signOut } from '#web/sign_in'
import { endViewings } from '#web/viewing/end_viewings'

/** Signs out and answers with the sign-in page. */
export async function leave(ctx: HttpContext) {
  await endViewings(ctx)
  if (await ctx.auth.check()) logAuth(ctx, 'sign_out', ctx.auth.getUserOrFail())
  await signOut(ctx)
  ctx.session.flash('info', ctx.i18n.t('auth.signed_out'))
  return ctx.response.redirect().status(303).toPath('/login')
}
