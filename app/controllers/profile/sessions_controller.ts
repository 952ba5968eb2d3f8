import type { HttpContext } from '@adonisjs/core/http'
import { logAuth } from '#web/auth_log'
import { flash } from '#web/flash'
import { leave } from '#web/leave'
import { handleOf } from '#web/session_list'
import { endSession, sessionsOf } from '#web/sign_in'

/** Ending one of one's own sessions. */
export default class SessionsController {
  async destroy(ctx: HttpContext) {
    const { auth, params, session, response, i18n } = ctx
    const sessions = await sessionsOf(auth.getUserOrFail().id)
    const chosen = sessions.find(({ id }) => handleOf(id) === params.session)
    if (chosen?.id === session.sessionId) return leave(ctx)
    if (chosen) await endSession(chosen.id)
    logAuth(ctx, 'session_ended', auth.getUserOrFail())
    flash(ctx, 'success', i18n.t('profile.session_ended'))
    return response.redirect().status(303).toPath(`/${params.tenant}/profile/security`)
  }
}
