import mail from '@adonisjs/mail/services/main'
import { issueLink } from '#actions/users/access_links'
import { InviteUser, type Invitation } from '#actions/users/invite_user'
import PasswordLinkMail, { passwordLink } from '#mails/password_link_mail'
import { runAs, type CurrentTenant } from '#tenancy/current'

/** Invites a person and mails them; a new account's link comes back, for an operator who tells it another way. */
export async function inviteAndTell(tenant: CurrentTenant, invitation: Invitation): Promise<{ link: string | null }> {
  const { user, isNew } = await runAs(tenant, undefined, () => new InviteUser().handle(invitation))
  if (!isNew) return { link: null }
  const token = await issueLink(user.id, 'invite')
  await mail.send(new PasswordLinkMail(user, token, 'invite', tenant.name))
  return { link: passwordLink(token) }
}
