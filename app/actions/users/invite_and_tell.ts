import { InviteUser, type Invitation } from '#actions/users/invite_user'
import { tellInvited } from '#actions/users/tell_invited'
import { runAs, type CurrentTenant } from '#tenancy/current'

/** Invites a person and mails them; a new account's link comes back, for an operator who tells it another way. */
export async function inviteAndTell(tenant: CurrentTenant, invitation: Invitation): Promise<{ link: string | null }> {
  const { user, isNew } = await runAs(tenant, undefined, () => new InviteUser().handle(invitation))
  return { link: await tellInvited(user, isNew, tenant.name) }
}
