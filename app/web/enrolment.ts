import type { HttpContext } from '@adonisjs/core/http'
import encryption from '@adonisjs/core/services/encryption'
import vine from '@vinejs/vine'
import { turnOn } from '#actions/second_factor/second_factor'
import type User from '#models/user'
import { newSecret, otpauthUri } from '#text/totp'
import { attemptCode, forgiveCodes } from '#web/attempt_limits'
import { factorChanged } from '#web/factor_changed'
import { qrPath } from '#web/qr_path'

const SECRET = 'new_second_factor'

export const codeValidator = vine.create({ code: vine.string().trim().maxLength(40) })

/** What the page shows to set an app up: the same secret until it is confirmed, kept encrypted in the session. */
export function enrolmentPage({ session }: HttpContext, { email }: User) {
  const secret = secretIn(session) ?? newSecret()
  session.put(SECRET, encryption.encrypt(secret))
  return { qr: qrPath(otpauthUri(secret, email, 'Clientele')), secret: secret.replace(/.{4}(?=.)/g, '$& ') }
}

/** The recovery codes once the code is right; else what is wrong with it, in words. */
export async function enrol(ctx: HttpContext, user: User): Promise<{ codes: string[] } | { problem: string }> {
  const { code } = await ctx.request.validateUsing(codeValidator)
  const wait = await attemptCode(user.id)
  if (wait) return { problem: ctx.i18n.t('auth.too_many', { minutes: Math.ceil(wait / 60) }) }
  const secret = secretIn(ctx.session)
  const codes = secret && (await turnOn(user.id, secret, code.replaceAll(' ', '')))
  if (!codes) return { problem: ctx.i18n.t('auth.code_wrong') }
  await forgiveCodes(user.id)
  ctx.session.forget(SECRET)
  await factorChanged(ctx, user, true)
  return { codes }
}

const secretIn = (session: HttpContext['session']) => encryption.decrypt<string>(session.get(SECRET) ?? '')
