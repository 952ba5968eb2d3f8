import type { HttpContext } from '@adonisjs/core/http'
import { hasSecondFactor } from '#actions/second_factor/second_factor'
import { sameOriginPath } from '#web/same_origin_path'
import { enrol, enrolmentPage } from '#web/enrolment'
import { admit, awaited } from '#web/second_step'

/** Setting a second factor up while signing in, where a company asks for one. */
export default class EnrolmentController {
  async create(ctx: HttpContext) {
    const pending = await this.pending(ctx)
    if (!pending) return ctx.response.redirect().toPath('/login')
    return ctx.view.render('pages/auth/enrolment', enrolmentPage(ctx, pending.user))
  }

  async store(ctx: HttpContext) {
    const pending = await this.pending(ctx)
    if (!pending) return ctx.response.redirect().status(303).toPath('/login')
    const answer = await enrol(ctx, pending.user)
    if ('problem' in answer) {
      ctx.response.status(422)
      return ctx.view.render('pages/auth/enrolment', { ...enrolmentPage(ctx, pending.user), ...answer })
    }
    await admit(ctx, pending.user)
    return ctx.view.render('pages/auth/recovery_codes', { ...answer, next: sameOriginPath(pending.next) ?? '/' })
  }

  /** Who has one already gives its code: a password alone replaces nothing. */
  private async pending(ctx: HttpContext) {
    const pending = await awaited(ctx)
    return pending && !(await hasSecondFactor(pending.user.id)) ? pending : null
  }
}
