import type { HttpContext } from '@adonisjs/core/http'
import { hasSecondFactor } from '#actions/second_factor/second_factor'
import User from '#models/user'
import { sameOriginPath } from '#web/same_origin_path'
import { signIn } from '#web/sign_in'
import { tenantsOf } from '#web/tenant_directory'

const PENDING = 'second_step'
const LASTS = 10 * 60_000

interface Pending {
  userId: string
  next?: string
  since: number
}

/** What comes after the right password (tagged, so that it ends with the person's sessions): in, or to the page of the code, or first to setting an app up. */
export async function afterPassword(ctx: HttpContext, user: User, next: string | undefined) {
  const path = await secondStepOf(user)
  if (!path) return enter(ctx, user, next)
  ctx.session.regenerate()
  await ctx.session.tag(user.id)
  ctx.session.put(PENDING, { userId: user.id, next, since: Date.now() } satisfies Pending)
  return ctx.response.redirect().status(303).toPath(path)
}

/** Who gave the right password a moment ago, with where they wanted to go; nobody otherwise. */
export async function awaited({ session }: HttpContext): Promise<{ user: User; next?: string } | null> {
  const pending = session.get(PENDING) as Pending | undefined
  if (!pending || Date.now() - pending.since > LASTS) return null
  const user = await User.find(pending.userId)
  return user && !user.suspended ? { user, next: pending.next } : null
}

/** Signs in for good. */
export async function enter(ctx: HttpContext, user: User, next: string | undefined) {
  await admit(ctx, user)
  return ctx.response
    .redirect()
    .status(303)
    .toPath(sameOriginPath(next) ?? '/')
}

export async function admit(ctx: HttpContext, user: User) {
  ctx.session.forget(PENDING)
  await signIn(ctx, user)
}

/** Whether a company of theirs asks for a second factor. */
export async function isRequired(userId: string): Promise<boolean> {
  return (await tenantsOf(userId)).some(({ settings }) => settings.secondFactor)
}

async function secondStepOf({ id }: User): Promise<string | null> {
  if (await hasSecondFactor(id)) return '/login/code'
  return (await isRequired(id)) ? '/login/second-factor' : null
}
