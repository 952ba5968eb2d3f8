import type { HttpContext } from '@adonisjs/core/http'
import { NotePerson } from '#actions/users/note_person'
import { inEachTenant } from '#web/each_tenant'
import { logAuth } from '#web/auth_log'
import { endAccess } from '#web/end_access'
import { leave } from '#web/leave'

/** Signing out everywhere, here too. */
export default class AllSessionsController {
  async destroy(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    await endAccess(user.id, ctx.session.sessionId)
    await inEachTenant(user, () => new NotePerson().handle(user.id, { action: 'sign_out', after: { sessions: 'all' } }))
    logAuth(ctx, 'sign_out_everywhere', user)
    return leave(ctx)
  }
}
