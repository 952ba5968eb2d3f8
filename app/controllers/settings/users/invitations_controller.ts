import type { HttpContext } from '@adonisjs/core/http'
import { ResendInvitation } from '#actions/users/resend_invitation'
import { attemptReset } from '#web/attempt_limits'
import { flash } from '#web/flash'
import { personAsked, userPath } from '#web/settings/person_asked'

/** Mailing an invitation once more. */
export default class InvitationsController {
  async store(ctx: HttpContext) {
    const person = personAsked(ctx)
    const wait = await attemptReset(person.email, ctx.request.ip())
    if (wait) flash(ctx, 'warning', ctx.i18n.t('auth.too_many', { minutes: Math.ceil(wait / 60) }))
    else {
      await new ResendInvitation().handle(person)
      flash(ctx, 'success', ctx.i18n.t('users.resent', { email: person.email }))
    }
    return ctx.response.redirect().status(303).toPath(userPath(ctx))
  }
}
