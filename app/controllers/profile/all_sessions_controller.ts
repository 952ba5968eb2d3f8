import type { HttpContext } from '@adonisjs/core/http'
import { leave } from '#web/leave'
import { endSessions } from '#web/sign_in'

/** Signing out everywhere, here too. */
export default class AllSessionsController {
  async destroy(ctx: HttpContext) {
    await endSessions(ctx.auth.getUserOrFail().id, ctx.session.sessionId)
    return leave(ctx)
  }
}
