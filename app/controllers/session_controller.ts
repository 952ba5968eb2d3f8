import type { HttpContext } from '@adonisjs/core/http'
import { CheckCredentials } from '#actions/users/check_credentials'
import { signInValidator } from '#validators/auth'
import { SignInLimit } from '#web/attempt_limits'
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
    const { request, response, session, i18n } = ctx
    const { email, password, next } = await request.validateUsing(signInValidator)
    const limit = new SignInLimit(email, request.ip())
    const wait = await limit.attempt()
    if (wait) return tooManyAttempts(ctx, wait, 'pages/auth/sign_in', { email, next: sameOriginPath(next) })
    const user = await new CheckCredentials().handle({ email, password })
    if (!user) {
      session.flashOnly(['email'])
      session.flash('danger', i18n.t('auth.wrong_credentials'))
      return response.redirect().status(303).toPath(this.formPath(next))
    }
    await limit.forgive()
    return afterPassword(ctx, user, next)
  }

  async destroy(ctx: HttpContext) {
    return leave(ctx)
  }

  private formPath(next: string | undefined) {
    const path = sameOriginPath(next)
    return path ? `/login?next=${encodeURIComponent(path)}` : '/login'
  }
}
