import type { HttpContext } from '@adonisjs/core/http'
import mail from '@adonisjs/mail/services/main'
import { EMAIL_PURPOSES, openLink } from '#actions/users/access_links'
import { ChangeEmail, type EmailChange } from '#actions/users/change_email'
import { emailLink } from '#actions/users/email_link'
import { NotePerson } from '#actions/users/note_person'
import LinkMail from '#mails/link_mail'
import { afterAnswer } from '#web/after_answer'
import { logAuth } from '#web/auth_log'
import { inEachTenant } from '#web/each_tenant'
import { endAccessHereToo } from '#web/end_access'

/** The page of a mailed link that confirms a new e-mail, or brings the old one back. Reading it changes nothing. */
export default class EmailController {
  async edit({ params, view, response }: HttpContext) {
    const link = await openLink(params.token, EMAIL_PURPOSES)
    if (!link) return response.status(404).send(await view.render('pages/auth/link_expired'))
    return view.render('pages/auth/email', { token: params.token, ...link })
  }

  async update(ctx: HttpContext) {
    const { params, view, response, session, i18n } = ctx
    const change = await new ChangeEmail().handle(params.token)
    if (!change) return response.status(404).send(await view.render('pages/auth/link_expired'))
    await endAccessHereToo(ctx, change.user.id)
    await this.announce(ctx, change)
    session.flash('email', change.user.email)
    session.flash('success', i18n.t('auth.email_changed', { email: change.user.email }))
    return response.redirect().status(303).toPath('/login')
  }

  private async announce(ctx: HttpContext, { user, before, undo }: EmailChange) {
    logAuth(ctx, 'email_changed', user)
    const noted = { action: 'email', before: { email: before }, after: { email: user.email } }
    await inEachTenant(user, () => new NotePerson().handle(user.id, noted))
    if (!undo) return
    const { name, locale, email } = user
    const told = new LinkMail({ name, locale, email: before }, 'email_changed', emailLink(undo), { email })
    afterAnswer(ctx, () => mail.send(told))
  }
}
