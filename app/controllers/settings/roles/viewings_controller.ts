import type { HttpContext } from '@adonisjs/core/http'
import { NoteViewing } from '#actions/settings/roles/note_viewing'
import { ForbiddenError } from '#exceptions/forbidden'
import { actingMember, can } from '#permissions/grants'
import { lackedToView, mayView } from '#permissions/may_view'
import { roleById } from '#permissions/roles'
import { current } from '#tenancy/current'
import { viewingValidator } from '#validators/roles'
import { flash } from '#web/flash'
import { roleAsked } from '#web/settings/roles/role_page'
import { forgetViewing, keepViewing, keptViewing, VIEWING_LASTS } from '#web/viewing/kept_viewing'

/** Looking at the application as a role, without changing anything, for half an hour. */
export default class ViewingsController {
  async store(ctx: HttpContext) {
    const { id: roleId } = roleAsked(ctx)
    const { team: teamId } = await ctx.request.validateUsing(viewingValidator)
    const me = actingMember()!
    const viewing = { roleId, teamId }
    if (!mayView(me, viewing)) throw new ForbiddenError(lackedToView(me, viewing), 'viewing.closed')
    const until = Date.now() + VIEWING_LASTS
    await new NoteViewing().handle({ ...viewing, action: 'view_as', more: { until: new Date(until).toISOString() } })
    keepViewing(ctx.session, current.tenant.id, { ...viewing, userId: me.userId, until })
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}`)
  }

  async destroy(ctx: HttpContext) {
    const kept = keptViewing(ctx.session, current.tenant.id)
    if (!kept) return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}`)
    forgetViewing(ctx.session, current.tenant.id)
    await new NoteViewing().handle({ ...kept, action: 'view_as_end', more: { ended: 'asked' } })
    flash(ctx, 'success', ctx.i18n.t('viewing.ended'))
    const page = roleById(kept.roleId) && can('settings.roles') ? `/settings/roles/${kept.roleId}` : ''
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}${page}`)
  }
}
