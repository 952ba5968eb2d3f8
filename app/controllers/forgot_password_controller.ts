import type { HttpContext } from '@adonisjs/core/http'
import { MailResetLink } from '#actions/users/mail_reset_link'
import { forgotPasswordValidator } from '#validators/auth'
import { afterAnswer } from '#web/after_answer'
import { logAuth } from '#web/auth_log'
import { attemptReset } from '#web/attempt_limits'
import { tooManyAttempts } from '#web/too_many_attempts'

/** Asking for a mailed link. The answer is the same whether or not somebody has that e-mail. */
export default class ForgotPasswordController {
  async create({ view }: HttpContext) {
    return view.render('pages/auth/forgot_password')
  }

  async store(ctx: HttpContext) {
    const { email } = await ctx.request.validateUsing(forgotPasswordValidator)
    const wait = await attemptReset(email, ctx.request.ip())
    logAuth(ctx, wait ? 'reset_limited' : 'reset_asked', { email })
    if (wait) return tooManyAttempts(ctx, wait, 'pages/auth/forgot_password', { email })
    afterAnswer(ctx, () => new MailResetLink().handle(email))
    ctx.session.flash('success', ctx.i18n.t('auth.link_sent', { email }))
    return ctx.response.redirect().status(303).toPath('/login')
  }
}
