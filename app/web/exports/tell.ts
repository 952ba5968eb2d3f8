import type { HttpContext } from '@adonisjs/core/http'
import mail from '@adonisjs/mail/services/main'
import { appUrl } from '#config/app'
import LinkMail from '#mails/link_mail'
import type Operation from '#models/operation'
import User from '#models/user'
import { approversFor } from '#reports/approvals'
import { current } from '#tenancy/current'
import { afterAnswer } from '#web/after_answer'

const MOST = 20

/** Mails those who may approve an export that somebody else waits for. */
export async function tellApprovers(ctx: HttpContext, { id, userId }: Operation) {
  await tell(ctx, approversFor(userId).slice(0, MOST), 'export_asked', id)
}

/** Mails the one who asked what a second person said. */
export async function tellAsker(
  ctx: HttpContext,
  { id, userId }: Operation,
  said: 'approved' | 'refused',
  reason = ''
) {
  await tell(ctx, [userId], `export_${said}`, id, reason)
}

async function tell(ctx: HttpContext, ids: string[], occasion: string, operationId: string, reason = '') {
  const people = ids.length ? await User.query().whereIn('id', ids).whereNull('suspended_at') : []
  const link = new URL(`/${current.tenant.slug}/reports/exports/${operationId}`, appUrl).href
  const values = { person: current.user!.name, company: current.tenant.name, reason }
  for (const { name, email, locale } of people) {
    const told = new LinkMail({ name, email, locale }, occasion, link, values)
    afterAnswer(ctx, () => mail.send(told))
  }
}
