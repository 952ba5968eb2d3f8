import type { HttpContext } from '@adonisjs/core/http'
import { SetMemberSuspended } from '#actions/users/set_member_suspended'
import { flash } from '#web/flash'
import { personAsked, userPath } from '#web/settings/person_asked'

/** Shutting a member out for a while. */
export default class SuspensionsController {
  async store(ctx: HttpContext) {
    return this.set(ctx, true)
  }

  async destroy(ctx: HttpContext) {
    return this.set(ctx, false)
  }

  private async set(ctx: HttpContext, suspended: boolean) {
    const person = personAsked(ctx)
    const refusal = await new SetMemberSuspended().handle(person, suspended)
    const done = suspended ? 'suspended' : 'reactivated'
    if (refusal) flash(ctx, 'warning', ctx.i18n.t(`users.refused_${refusal}`))
    else flash(ctx, 'success', ctx.i18n.t(`users.${done}`, { name: person.name }))
    return ctx.response.redirect().status(303).toPath(userPath(ctx))
  }
}
