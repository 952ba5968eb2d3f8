import type { HttpContext } from '@adonisjs/core/http'
import { accepts } from '#actions/second_factor/second_factor'
import { attemptCode, forgiveCodes } from '#web/attempt_limits'
import { codeValidator } from '#web/enrolment'
import { awaited, enter } from '#web/second_step'
import { tooManyAttempts } from '#web/too_many_attempts'

/** The code of the authenticator app, asked for after the password. */
export default class SecondStepController {
  async create(ctx: HttpContext) {
    return (await awaited(ctx)) ? ctx.view.render('pages/auth/code') : ctx.response.redirect().toPath('/login')
  }

  async store(ctx: HttpContext) {
    const pending = await awaited(ctx)
    if (!pending) return ctx.response.redirect().status(303).toPath('/login')
    const { code } = await ctx.request.validateUsing(codeValidator)
    const wait = await attemptCode(pending.user.id)
    if (wait) return tooManyAttempts(ctx, wait, 'pages/auth/code', {})
    if (!(await accepts(pending.user.id, code))) {
      ctx.response.status(422)
      return ctx.view.render('pages/auth/code', { problem: ctx.i18n.t('auth.code_wrong') })
    }
    await forgiveCodes(pending.user.id)
    return enter(ctx, pending.user, pending.next)
  }
}
