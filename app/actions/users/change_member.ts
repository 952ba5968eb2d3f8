import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { noteChange } from '#actions/note_change'
import { StaleRecordError } from '#actions/records/stale_record_error'
import { changeMembers } from '#actions/teams/team_members'
import { changePeople } from '#actions/users/change_people'
import type { Refusal } from '#actions/users/refusal'
import type { Person } from '#dictionaries/people'
import Membership from '#models/membership'
import { viewAudiences } from '#lists/view_audiences'
import { mayAssign, mayChangeOwnTeams } from '#permissions/assigning'
import { members } from '#permissions/roles'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'

/** Ids of roles and teams. */
export interface Places {
  roles: string[]
  teams: string[]
}

type Answer = 'changed' | 'stale' | Refusal | 'own_roles' | 'own_team' | 'role_beyond' | 'unknown_team'

/** Gives a member other roles and teams. Roles that the acting person may not assign stay as they are. */
export class ChangeMember {
  async handle(person: Person, version: number, wanted: Places): Promise<Answer> {
    const before = { roles: rolesOf(person), teams: person.teamIds }
    const kept = before.roles.filter((id) => !mayAssign(id))
    const after = { roles: [...new Set([...kept, ...wanted.roles])], teams: wanted.teams }
    const refusal = refusalOf(person, before, after)
    if (refusal) return refusal
    try {
      const lastOwner = await changePeople(async (trx) => {
        await this.save(trx, person.membershipId, version)
        await this.move(trx, person.membershipId, before, after)
      })
      return lastOwner ?? 'changed'
    } catch (error) {
      if (error instanceof StaleRecordError) return 'stale'
      throw error
    }
  }

  private async save(trx: TransactionClientContract, id: string, version: number) {
    const saved = Membership.query({ client: trx }).where({ id, version })
    if (Number(await saved.update({ version: version + 1 })) === 0) throw new StaleRecordError(id)
  }

  private async move(trx: TransactionClientContract, membershipId: string, before: Places, after: Places) {
    const rows = (ids: string[]) => ids.map((id) => ({ team_id: id, membership_id: membershipId }))
    await changeMembers(trx, rows(without(before.teams, after.teams)), rows(without(after.teams, before.teams)))
    const gone = without(before.roles, after.roles)
    const held = trx.from('membership_roles').where({ tenant_id: current.tenant.id, membership_id: membershipId })
    await held.whereIn('role_id', gone).delete()
    const come = without(after.roles, before.roles).map((id) => ({ membership_id: membershipId, role_id: id }))
    await insertMany(trx, 'membership_roles', ['membership_id', 'role_id'], come)
    await noteChange(trx, {
      list: 'users',
      recordId: membershipId,
      action: 'update',
      before: { ...before },
      after: { ...after },
    })
  }
}

/** Nobody gives what they lack, and nobody widens their own reach. */
function refusalOf({ id }: Person, before: Places, after: Places): Answer | null {
  const self = id === current.user?.id
  if (self && differ(before.roles, after.roles)) return 'own_roles'
  if (self && differ(before.teams, after.teams) && !mayChangeOwnTeams()) return 'own_team'
  if (!without(after.roles, before.roles).every(mayAssign)) return 'role_beyond'
  const known = viewAudiences().teams.map(({ value }) => value)
  return without(after.teams, known).length ? 'unknown_team' : null
}

const rolesOf = ({ id }: Person) =>
  members()
    .get(id)
    ?.roles.map((role) => role.id) ?? []
const without = (ids: string[], others: string[]) => ids.filter((id) => !others.includes(id))
const differ = (one: string[], other: string[]) => without(one, other).length + without(other, one).length > 0
