import type { HttpContext } from '@adonisjs/core/http'
import mail from '@adonisjs/mail/services/main'
import { appUrl } from '#config/app'
import LinkMail, { type Addressee } from '#mails/link_mail'
import { afterAnswer } from '#web/after_answer'
import { deviceOf } from '#web/device'

/** What a person is told by mail about their own account (ASVS V6.3.7): `mails.<occasion>_…`. */
type Occasion = 'password_changed' | 'factor_on' | 'factor_off' | 'factor_asked' | 'factor_reset'

/** Mails somebody what was done to how they sign in, from where, and what to do if it was not them. */
export function tellPerson(
  ctx: HttpContext,
  { name, email, locale }: Addressee,
  occasion: Occasion,
  values: Record<string, string> = {}
) {
  const from = `${deviceOf(ctx.request) || '?'} (${ctx.request.ip()})`
  const told = new LinkMail({ name, email, locale }, occasion, new URL('/forgot-password', appUrl).href, {
    ...values,
    from,
  })
  afterAnswer(ctx, () => mail.send(told))
}
