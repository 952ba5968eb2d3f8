import type { HttpContext } from '@adonisjs/core/http'
import app from '@adonisjs/core/services/app'
import { SessionCollection } from '@adonisjs/session'
import { NoteSignIn, type Origin } from '#actions/users/note_sign_in'
import type User from '#models/user'
import { ABSOLUTE_LIMIT } from '#config/session'
import { logAuth } from '#web/auth_log'
import { deviceOf } from '#web/device'
import { inEachTenant } from '#web/each_tenant'

const SINCE = 'signed_in_at'
export const VIEWING = 'viewing'
const ORIGIN = 'origin'

/** Begins a session under a new id, tagged so that all sessions of the person can be ended, and tells their companies. */
export async function signIn(ctx: HttpContext, user: User) {
  const { auth, session, request } = ctx
  await auth.use('web').login(user)
  session.forget(VIEWING)
  session.put(SINCE, Date.now())
  const origin = { ip: request.ip(), device: deviceOf(request) }
  session.put(ORIGIN, origin)
  await session.tag(user.id)
  await inEachTenant(user, () => new NoteSignIn().handle(user.id, origin))
  logAuth(ctx, 'sign_in', user)
}

/** When the person of this session gave their password, in milliseconds. */
export const signedInSince = (session: HttpContext['session']) => Number(session.get(SINCE) ?? 0)

export async function signOut({ auth, session, response }: HttpContext) {
  await auth.use('web').logout()
  clear(session)
  session.regenerate()
  response.header('Clear-Site-Data', '"cache", "storage"')
}

/** The person whose session this is; nobody once it is too old or the person is suspended. */
export async function signedInUser({ auth, session }: HttpContext): Promise<User | null> {
  if (!(await auth.check())) return null
  const user = auth.getUserOrFail()
  if (!session.has(SINCE)) session.put(SINCE, Date.now())
  const tooOld = Date.now() - signedInSince(session) > ABSOLUTE_LIMIT
  if (!tooOld && !user.suspended) return user
  await auth.use('web').logout()
  clear(session)
  return null
}

/** What was to be told to this person is for nobody else. */
function clear(session: HttpContext['session']) {
  session.clear()
  session.flashMessages.clear()
}

/** One of a person's sessions. */
export interface SignedIn {
  id: string
  since: number
  origin?: Origin
}

/** The sessions in which a person is signed in, newest first. */
export async function sessionsOf(userId: string): Promise<SignedIn[]> {
  const sessions = await app.container.make(SessionCollection)
  const found = (await sessions.tagged(userId)).map(({ id, data }) => {
    return { id, since: Number(data[SINCE] ?? 0), origin: data[ORIGIN] as Origin | undefined }
  })
  return found.filter(({ since }) => since > 0).sort((one, other) => other.since - one.since)
}

/** Ends every session of a person, except the one given: after a new password or a suspension. */
export async function endSessions(userId: string, except?: string) {
  const sessions = await app.container.make(SessionCollection)
  const ending = (await sessions.tagged(userId)).filter(({ id }) => id !== except)
  for (const { id } of ending) await sessions.destroy(id)
}

export async function endSession(id: string) {
  await (await app.container.make(SessionCollection)).destroy(id)
}
