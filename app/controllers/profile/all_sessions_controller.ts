import type { HttpContext } from '@adonisjs/core/http'
import { NotePerson } from '#actions/users/note_person'
import { inEachTenant } from '#web/each_tenant'
import { leave } from '#web/leave'
import { endSessions } from '#web/sign_in'

/** Signing out everywhere, here too. */
export default class AllSessionsController {
  async destroy(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    await endSessions(user.id, ctx.session.sessionId)
    await inEachTenant(user, () => new NotePerson().handle(user.id, { action: 'sign_out', after: { sessions: 'all' } }))
    return leave(ctx)
  }
}
