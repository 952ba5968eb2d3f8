import type { HttpContext } from '@adonisjs/core/http'
import { hasSecondFactor, turnOff } from '#actions/second_factor/second_factor'
import { enrol, enrolmentPage } from '#web/enrolment'
import { factorChanged } from '#web/factor_changed'
import { flash } from '#web/flash'
import { isRequired } from '#web/second_step'

/** A person's own second factor: on with an app that shows codes, off again. All other sessions end. */
export default class SecondFactorsController {
  async create(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    if (await hasSecondFactor(user.id)) return this.toSecurity(ctx)
    return ctx.view.render('pages/profile/second_factor', enrolmentPage(ctx, user))
  }

  async store(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    if (await hasSecondFactor(user.id)) return this.toSecurity(ctx)
    const answer = await enrol(ctx, user)
    if ('problem' in answer) {
      ctx.response.status(422)
      return ctx.view.render('pages/profile/second_factor', { ...enrolmentPage(ctx, user), ...answer })
    }
    return ctx.view.render('pages/profile/recovery_codes', answer)
  }

  async destroy(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    if (await isRequired(user.id)) flash(ctx, 'warning', ctx.i18n.t('profile.factor_required'))
    else {
      await turnOff(user.id)
      await factorChanged(ctx, user, false)
      flash(ctx, 'success', ctx.i18n.t('profile.factor_off_done'))
    }
    return this.toSecurity(ctx)
  }

  private toSecurity({ response, params }: HttpContext) {
    return response.redirect().status(303).toPath(`/${params.tenant}/profile/security`)
  }
}
