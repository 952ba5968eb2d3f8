import type { HttpContext } from '@adonisjs/core/http'
import { NotePerson } from '#actions/users/note_person'
import type User from '#models/user'
import { inEachTenant } from '#web/each_tenant'
import { logAuth } from '#web/auth_log'
import { flash } from '#web/flash'
import { leave } from '#web/leave'
import { handleOf } from '#web/session_list'
import { endSession, sessionsOf, type SignedIn } from '#web/sign_in'

/** Ending one of one's own sessions. */
export default class SessionsController {
  async destroy(ctx: HttpContext) {
    const { auth, params, session, response, i18n } = ctx
    const user = auth.getUserOrFail()
    const sessions = await sessionsOf(user.id)
    const chosen = sessions.find(({ id }) => handleOf(id) === params.session)
    if (chosen?.id === session.sessionId) return leave(ctx)
    if (chosen) await this.end(user, chosen)
    logAuth(ctx, 'session_ended', user)
    flash(ctx, 'success', i18n.t('profile.session_ended'))
    return response.redirect().status(303).toPath(`/${params.tenant}/profile/security`)
  }

  private async end(user: User, { id, origin }: SignedIn) {
    await endSession(id)
    const told = { action: 'sign_out', after: { sessions: 'one', ...origin } }
    await inEachTenant(user, () => new NotePerson().handle(user.id, told))
  }
}
