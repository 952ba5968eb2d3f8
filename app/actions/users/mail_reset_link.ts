import mail from '@adonisjs/mail/services/main'
import { issueLink } from '#actions/users/access_links'
import PasswordLinkMail from '#mails/password_link_mail'
import User from '#models/user'
import { keyOf } from '#text/fold'

/** Mails a link for a new password to the address on file, if somebody has that e-mail. */
export class MailResetLink {
  async handle(email: string) {
    const user = await User.findBy('emailKey', keyOf(email))
    if (!user || user.suspended) return
    const token = await issueLink(user.id, 'reset')
    await mail.sendLater(new PasswordLinkMail(user, token, 'reset'))
  }
}
