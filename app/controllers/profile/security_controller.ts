import type { HttpContext } from '@adonisjs/core/http'
import { hasSecondFactor, recoveryCodesLeft } from '#actions/second_factor/second_factor'
import { sessionList } from '#web/session_list'

/** How a person signs in, and where they are signed in. */
export default class SecurityController {
  async show({ auth, session, view }: HttpContext) {
    const user = auth.getUserOrFail()
    const sessions = await sessionList(user.id, session.sessionId)
    const factor = { on: await hasSecondFactor(user.id), left: await recoveryCodesLeft(user.id) }
    return view.render('pages/profile/security', { user, sessions, factor })
  }
}
