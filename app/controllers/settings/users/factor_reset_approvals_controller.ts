import type { HttpContext } from '@adonisjs/core/http'
import { ApproveReset } from '#actions/factor_resets/approve_reset'
import User from '#models/user'
import { current } from '#tenancy/current'
import { logAuth } from '#web/auth_log'
import { endAccess } from '#web/end_access'
import { flash } from '#web/flash'
import { personAsked, userPath } from '#web/settings/person_asked'
import { tellPerson } from '#web/tell_person'

/** The second person's consent: from then on the password alone signs in, and every session is over. */
export default class FactorResetApprovalsController {
  async store(ctx: HttpContext) {
    const person = personAsked(ctx)
    const refusal = await new ApproveReset().handle(person)
    if (refusal) flash(ctx, 'warning', ctx.i18n.t(`users.factor_refused_${refusal}`))
    else await this.tell(ctx, await User.findOrFail(person.id))
    return ctx.response.redirect().status(303).toPath(userPath(ctx))
  }

  private async tell(ctx: HttpContext, user: User) {
    await endAccess(user.id)
    logAuth(ctx, 'second_factor_reset', user)
    tellPerson(ctx, user, 'factor_reset', { who: current.tenant.name })
    flash(ctx, 'success', ctx.i18n.t('users.factor_reset_done', { name: user.name }))
  }
}
