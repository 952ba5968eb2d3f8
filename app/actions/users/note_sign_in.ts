import { now } from '#database/decorators'
import { noteChange } from '#actions/note_change'
import { endInvitation } from '#actions/users/directory'
import Membership from '#models/membership'
import { insertMany } from '#tenancy/bulk'
import { configurationChanged } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** Where somebody signs in from. */
export interface Origin {
  ip: string
  device: string
}

/** Remembers in the current tenant that a member signed in; who was invited has come now. */
export class NoteSignIn {
  async handle(userId: string, origin: Origin): Promise<void> {
    await transaction(async (trx) => {
      const membership = await Membership.query({ client: trx }).where({ userId }).whereNull('suspended_at').first()
      if (!membership) return
      const key = { membership_id: membership.id }
      await trx
        .from('sign_ins')
        .where({ tenant_id: current.tenant.id, ...key })
        .delete()
      await insertMany(trx, 'sign_ins', ['membership_id', 'signed_in_at'], [{ ...key, signed_in_at: now() }])
      await noteChange(trx, { list: 'users', recordId: membership.id, action: 'sign_in', after: { ...origin } })
      if (await endInvitation(trx, membership.id)) await configurationChanged(trx)
    })
  }
}
