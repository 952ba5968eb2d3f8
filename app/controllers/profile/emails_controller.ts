import type { HttpContext } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { AskForEmail } from '#actions/users/ask_for_email'
import { keyOf } from '#text/fold'
import { mailAddress } from '#validators/mail_address'
import { afterAnswer } from '#web/after_answer'
import { attemptReset } from '#web/attempt_limits'
import { flash } from '#web/flash'

const input = vine.create({ email: mailAddress() })

/** Asking for another e-mail to sign in with. The answer is the same whether or not somebody has it. */
export default class EmailsController {
  async store(ctx: HttpContext) {
    const { auth, request, response, params, i18n } = ctx
    const { email } = await request.validateUsing(input)
    const user = auth.getUserOrFail()
    const wait = await attemptReset(email, request.ip())
    if (wait) flash(ctx, 'warning', i18n.t('auth.too_many', { minutes: Math.ceil(wait / 60) }))
    else {
      if (keyOf(email) !== user.emailKey) afterAnswer(ctx, () => new AskForEmail().handle(user, email))
      flash(ctx, 'success', i18n.t('profile.email_sent', { email }))
    }
    return response.redirect().status(303).toPath(`/${params.tenant}/profile/security`)
  }
}
