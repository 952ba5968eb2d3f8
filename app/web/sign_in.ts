import type { HttpContext } from '@adonisjs/core/http'
import app from '@adonisjs/core/services/app'
import { SessionCollection } from '@adonisjs/session'
import type User from '#models/user'
import { ABSOLUTE_LIMIT } from '#config/session'
import { deviceOf } from '#web/device'
import { noteSignIn } from '#web/note_sign_in'

const SINCE = 'signed_in_at'

/** Begins a session under a new id, tagged so that all sessions of the person can be ended, and tells their companies. */
export async function signIn({ auth, session, request }: HttpContext, user: User) {
  await auth.use('web').login(user)
  session.put(SINCE, Date.now())
  await session.tag(user.id)
  await noteSignIn(user, { ip: request.ip(), device: deviceOf(request) })
}

export async function signOut({ auth, session, response }: HttpContext) {
  await auth.use('web').logout()
  session.clear()
  session.regenerate()
  response.header('Clear-Site-Data', '"cache", "storage"')
}

/** The person whose session this is; nobody once it is too old or the person is suspended. */
export async function signedInUser({ auth, session }: HttpContext): Promise<User | null> {
  if (!(await auth.check())) return null
  const user = auth.getUserOrFail()
  if (!session.has(SINCE)) session.put(SINCE, Date.now())
  const tooOld = Date.now() - Number(session.get(SINCE)) > ABSOLUTE_LIMIT
  if (!tooOld && !user.suspended) return user
  await auth.use('web').logout()
  session.clear()
  return null
}

/** Ends every session of a person, except the one given: after a new password or a suspension. */
export async function endSessions(userId: string, except?: string) {
  const sessions = await app.container.make(SessionCollection)
  const ending = (await sessions.tagged(userId)).filter(({ id }) => id !== except)
  for (const { id } of ending) await sessions.destroy(id)
}
