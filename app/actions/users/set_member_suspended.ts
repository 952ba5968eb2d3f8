import { now } from '#database/decorators'
import { noteChange } from '#actions/note_change'
import { changePeople } from '#actions/users/change_people'
import { refusalOf, type Refusal } from '#actions/users/refusal'
import type { Person } from '#dictionaries/people'
import Membership from '#models/membership'

/** Shuts a member out of the tenant or lets them in again; what they hold stays. */
export class SetMemberSuspended {
  async handle({ id, membershipId }: Person, suspended: boolean): Promise<Refusal | null> {
    const refusal = refusalOf(id)
    if (refusal) return refusal
    return changePeople(async (trx) => {
      await Membership.query({ client: trx })
        .where('id', membershipId)
        .update({ suspended_at: suspended ? now() : null })
      const action = suspended ? 'suspend' : 'reactivate'
      await noteChange(trx, { list: 'users', recordId: membershipId, action })
    })
  }
}
