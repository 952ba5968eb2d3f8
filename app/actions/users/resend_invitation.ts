import db from '@adonisjs/lucid/services/db'
import { now } from '#database/decorators'
import { noteChange } from '#actions/note_change'
import { invitationOf } from '#actions/users/directory'
import { tellInvited } from '#actions/users/tell_invited'
import type { Person } from '#dictionaries/people'
import User from '#models/user'
import { configurationChanged } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** Mails somebody who has not come yet a fresh link; nothing when they have. */
export class ResendInvitation {
  async handle({ id, membershipId, email }: Person): Promise<void> {
    const invitation = await invitationOf(db, membershipId)
    if (!invitation) return
    await transaction(async (trx) => {
      const key = { tenant_id: current.tenant.id, membership_id: membershipId }
      await trx.from('invitations').where(key).update({ sent_at: now() })
      await configurationChanged(trx)
      await noteChange(trx, { list: 'users', recordId: membershipId, action: 'invite', after: { email } })
    })
    await tellInvited(await User.findOrFail(id), Boolean(invitation.opens_account), current.tenant.name)
  }
}
