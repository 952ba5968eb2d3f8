import type { HttpContext } from '@adonisjs/core/http'
import { CheckCredentials } from '#actions/users/check_credentials'
import { signInValidator } from '#validators/auth'
import { SignInLimit } from '#web/attempt_limits'
import { logAuth } from '#web/auth_log'
import { leave } from '#web/leave'
import { tooManyAttempts } from '#web/too_many_attempts'
import { sameOriginPath } from '#web/same_origin_path'
import { afterPassword } from '#web/second_step'

/** Signing in and out. */
export default class SessionController {
  async create({ request, view }: HttpContext) {
    return view.render('pages/auth/sign_in', { next: sameOriginPath(request.qs().next) })
  }

  async store(ctx: HttpContext) {
    const { email, password, next } = await ctx.request.validateUsing(signInValidator)
    const limit = new SignInLimit(email, ctx.request.ip())
    const wait = await limit.attempt()
    if (wait) return this.wait(ctx, wait, { email, next: sameOriginPath(next) })
    const user = await new CheckCredentials().handle({ email, password })
    if (!user) return this.refuse(ctx, email, next)
    await limit.forgive()
    return afterPassword(ctx, user, next)
  }

  async destroy(ctx: HttpContext) {
    return leave(ctx)
  }

  private wait(ctx: HttpContext, seconds: number, form: { email: string; next: string | null }) {
    logAuth(ctx, 'sign_in_limited', form)
    return tooManyAttempts(ctx, seconds, 'pages/auth/sign_in', form)
  }

  private refuse(ctx: HttpContext, email: string, next: string | undefined) {
    logAuth(ctx, 'sign_in_refused', { email })
    ctx.session.flashOnly(['email'])
    ctx.session.flash('danger', ctx.i18n.t('auth.wrong_credentials'))
    return ctx.response.redirect().status(303).toPath(this.formPath(next))
  }

  private formPath(next: string | undefined) {
    const path = sameOriginPath(next)
    return path ? `/login?next=${encodeURIComponent(path)}` : '/login'
  }
}
