import type { HttpContext } from '@adonisjs/core/http'
import { accepts } from '#actions/second_factor/second_factor'
import type User from '#models/user'
import { attemptCode, forgiveCodes } from '#web/attempt_limits'
import { logAuth } from '#web/auth_log'
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
    if (wait) return this.wait(ctx, wait, pending.user)
    if (!(await accepts(pending.user.id, code))) return this.refuse(ctx, pending.user)
    await forgiveCodes(pending.user.id)
    return enter(ctx, pending.user, pending.next)
  }

  private wait(ctx: HttpContext, seconds: number, user: User) {
    logAuth(ctx, 'code_limited', user)
    return tooManyAttempts(ctx, seconds, 'pages/auth/code', {})
  }

  private refuse(ctx: HttpContext, user: User) {
    logAuth(ctx, 'code_refused', user)
    ctx.response.status(422)
    return ctx.view.render('pages/auth/code', { problem: ctx.i18n.t('auth.code_wrong') })
  }
}
