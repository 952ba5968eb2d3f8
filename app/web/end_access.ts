import type { HttpContext } from '@adonisjs/core/http'
import { endLinks, PASSWORD_PURPOSES } from '#actions/users/access_links'
import { transaction } from '#tenancy/transaction'
import { endSessions, signOut } from '#web/sign_in'

/**
 * Ends whatever somebody else may hold: sessions and half-done sign-ins except the one given, and mailed links that
 * would set a password or another e-mail. Links that undo a change of the e-mail stay: they go to its rightful owner.
 */
export async function endAccess(userId: string, except?: string) {
  await endSessions(userId, except)
  await transaction((trx) => endLinks(userId, [...PASSWORD_PURPOSES, 'email'], trx))
}

/** The same where the person themself is signed in here: this request would write its session again. */
export async function endAccessHereToo(ctx: HttpContext, userId: string) {
  if ((await ctx.auth.check()) && ctx.auth.user?.id === userId) await signOut(ctx)
  await endAccess(userId)
}
