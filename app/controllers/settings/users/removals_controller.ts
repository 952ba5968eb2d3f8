import type { HttpContext } from '@adonisjs/core/http'
import { RemoveMember } from '#actions/users/remove_member'
import { personById } from '#dictionaries/people'
import { removalValidator } from '#validators/people'
import { flash } from '#web/flash'
import { personAsked, userPath, usersPath } from '#web/settings/person_asked'
import { removalPage } from '#web/settings/user_page'

/** Taking somebody out of the tenant: what stays is said first, and a successor is offered. */
export default class RemovalsController {
  async create(ctx: HttpContext) {
    return ctx.view.render('pages/settings/users/removal', { ...(await removalPage(personAsked(ctx))), errors: {} })
  }

  async store(ctx: HttpContext) {
    const person = personAsked(ctx)
    const { successor } = await ctx.request.validateUsing(removalValidator)
    const heir = successor ? personById(successor) : undefined
    if (successor && (!heir || heir.suspended || heir.id === person.id)) return this.unknownSuccessor(ctx)
    const answer = await new RemoveMember().handle(person, heir)
    if ('refusal' in answer) {
      flash(ctx, 'warning', ctx.i18n.t(`users.refused_${answer.refusal}`))
      return ctx.response.redirect().status(303).toPath(userPath(ctx))
    }
    const said = answer.handOver ? 'removed_handing_over' : person.invited ? 'withdrawn' : 'removed'
    flash(ctx, 'success', ctx.i18n.t(`users.${said}`, { name: person.name, successor: heir?.name ?? '' }))
    return ctx.response.redirect().status(303).toPath(usersPath(ctx))
  }

  private async unknownSuccessor(ctx: HttpContext) {
    const errors = { successor: ctx.i18n.t('users.successor_unknown') }
    ctx.response.status(422)
    return ctx.view.render('pages/settings/users/removal', { ...(await removalPage(personAsked(ctx))), errors })
  }
}
