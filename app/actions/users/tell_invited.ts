import mail from '@adonisjs/mail/services/main'
import { issueLink } from '#actions/users/access_links'
import { appUrl } from '#config/app'
import LinkMail from '#mails/link_mail'
import PasswordLinkMail, { passwordLink } from '#mails/password_link_mail'
import type User from '#models/user'

/** Mails an invitation: a link to choose a password for a new account, which is answered; else where to sign in. */
export async function tellInvited(user: User, opensAccount: boolean, company: string): Promise<string | null> {
  if (!opensAccount) {
    await mail.send(new LinkMail(user, 'join', new URL('/login', appUrl).href, { company }))
    return null
  }
  const token = await issueLink(user.id, 'invite')
  await mail.send(new PasswordLinkMail(user, token, 'invite', company))
  return passwordLink(token)
}
