import mail from '@adonisjs/mail/services/main'
import { issueLink } from '#actions/users/access_links'
import { emailLink } from '#actions/users/email_link'
import LinkMail from '#mails/link_mail'
import User from '#models/user'
import { keyOf } from '#text/fold'

/** Mails a new address a link that makes it the person's own; nothing when it is somebody's already, and nobody learns so. */
export class AskForEmail {
  async handle({ id, name, locale }: User, email: string): Promise<void> {
    if (await User.findBy('emailKey', keyOf(email))) return
    const token = await issueLink(id, 'email', { email })
    await mail.send(new LinkMail({ name, locale, email }, 'email', emailLink(token)))
  }
}
