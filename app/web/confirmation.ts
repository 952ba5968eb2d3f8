import type { HttpContext } from '@adonisjs/core/http'
import { comparable } from '#validators/password'
import { inputs } from '#web/expired_page'
import { SignInLimit } from '#web/attempt_limits'
import { logAuth } from '#web/auth_log'
import { signedInSince } from '#web/sign_in'

const RECENT = 5 * 60_000
const CONFIRMED = 'confirmed_at'

/** The control of the password; no form of the house has another of this name. */
const PASSWORD = 'confirmed_password'

/** Whether the password was given in the last five minutes: on signing in, or for something like this. */
export function recentlyConfirmed({ session }: HttpContext): boolean {
  const last = Math.max(signedInSince(session), Number(session.get(CONFIRMED) ?? 0))
  return Date.now() - last < RECENT
}

/** Takes the password that came with the form; else what is wrong with it, in words, or nothing when none came. */
export async function confirm(ctx: HttpContext): Promise<{ confirmed: true } | { problem?: string }> {
  const { auth, request, session, i18n } = ctx
  const password = request.input(PASSWORD)
  if (typeof password !== 'string') return {}
  const user = auth.getUserOrFail()
  const limit = new SignInLimit(user.email, request.ip())
  const wait = await limit.attempt()
  if (wait) return { problem: i18n.t('auth.too_many', { minutes: Math.ceil(wait / 60) }) }
  if (!(await user.verifyPassword(comparable(password)))) {
    logAuth(ctx, 'confirmation_refused', user)
    return { problem: i18n.t('profile.wrong_password') }
  }
  await limit.forgive()
  session.put(CONFIRMED, Date.now())
  return { confirmed: true }
}

/** The page that asks for the password and holds what was typed, to send it again. */
export function confirmationPage({ request, view }: HttpContext, problem?: string) {
  const typed = [...inputs(request.body())].filter(([name]) => name !== PASSWORD && name !== '_csrf')
  return view.render('pages/auth/confirmation', { typed, problem, action: request.url(true), name: PASSWORD })
}
