import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#database/decorators'
import { noteChange } from '#actions/note_change'
import { changePeople } from '#actions/users/change_people'
import { endLinks } from '#actions/users/access_links'
import { endInvitation, leaveTenant } from '#actions/users/directory'
import { refusalOf, type Refusal } from '#actions/users/refusal'
import type { Person } from '#dictionaries/people'
import Membership from '#models/membership'
import type Operation from '#models/operation'
import { queueOperation } from '#operations/queue'
import { members } from '#permissions/roles'
import { current } from '#tenancy/current'

type Answer = { removed: true; handOver?: Operation } | { refusal: Refusal }

/**
 * Takes a person out of the tenant. What they made stays and still names them, which is why their
 * membership remains as an empty place; their customers and open work orders go to a successor where one is given.
 */
export class RemoveMember {
  async handle(person: Person, successor?: Person): Promise<Answer> {
    const refused = refusalOf(person.id)
    if (refused) return { refusal: refused }
    let handOver: Operation | undefined
    const refusal = await changePeople(async (trx) => {
      await this.empty(trx, person)
      if (successor) handOver = await queueHandOver(trx, person, successor)
      const before = {
        roles: members()
          .get(person.id)
          ?.roles.map(({ id }) => id),
        teams: person.teamIds,
      }
      const after = { successor: successor?.id }
      const action = person.invited ? 'withdraw' : 'remove'
      await noteChange(trx, { list: 'users', recordId: person.membershipId, action, before, after })
    })
    return refusal ? { refusal } : { removed: true, handOver }
  }

  private async empty(trx: TransactionClientContract, { id, membershipId }: Person) {
    const key = { tenant_id: current.tenant.id, membership_id: membershipId }
    await trx.from('membership_roles').where(key).delete()
    await trx.from('team_members').where(key).delete()
    await endInvitation(trx, membershipId)
    await leaveTenant({ userId: id }, trx)
    await endInviteLinks(trx, id)
    await Membership.query({ client: trx }).where('id', membershipId).update({ suspended_at: now() })
  }
}

/** Where nobody else expects them, a mailed invitation opens nothing any more. */
async function endInviteLinks(trx: TransactionClientContract, userId: string) {
  if (await trx.from('user_tenants').where('user_id', userId).first()) return
  await endLinks(userId, ['invite'], trx)
}

const queueHandOver = (trx: TransactionClientContract, person: Person, successor: Person) =>
  queueOperation(trx, 'hand_over', {
    from: person.id,
    to: successor.id,
    fileName: `${person.name} → ${successor.name}`,
  })
