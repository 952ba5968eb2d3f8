import type { HttpContext } from '@adonisjs/core/http'
import { AskForReset } from '#actions/factor_resets/ask_for_reset'
import { WithdrawReset } from '#actions/factor_resets/withdraw_reset'
import User from '#models/user'
import { current } from '#tenancy/current'
import { flash } from '#web/flash'
import { personAsked, userPath } from '#web/settings/person_asked'
import { tellPerson } from '#web/tell_person'

/** Asking that a colleague's lost second factor be taken away, and taking that back. */
export default class FactorResetsController {
  async store(ctx: HttpContext) {
    const person = personAsked(ctx)
    const refusal = await new AskForReset().handle(person)
    if (refusal) flash(ctx, 'warning', ctx.i18n.t(`users.factor_refused_${refusal}`))
    else {
      const told = { asker: current.user!.name, company: current.tenant.name }
      tellPerson(ctx, await User.findOrFail(person.id), 'factor_asked', told)
      flash(ctx, 'success', ctx.i18n.t('users.factor_reset_asked', { name: person.name }))
    }
    return ctx.response.redirect().status(303).toPath(userPath(ctx))
  }

  async destroy(ctx: HttpContext) {
    await new WithdrawReset().handle(personAsked(ctx))
    flash(ctx, 'success', ctx.i18n.t('users.factor_reset_withdrawn'))
    return ctx.response.redirect().status(303).toPath(userPath(ctx))
  }
}
