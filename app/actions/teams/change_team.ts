import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Team from '#models/team'
import { people } from '#dictionaries/people'
import { translate } from '#fields/translate'
import { noteChange } from '#actions/note_change'
import { nameProblems } from '#actions/teams/name_problems'
import { changeMembers } from '#actions/teams/team_members'
import type { Problems } from '#actions/settings/fields/field_input'
import { mayChangeOwnTeams } from '#permissions/assigning'
import { configurationChanged } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

interface TeamInput {
  name: string
  /** Ids of users. */
  members: string[]
}

type Answer = { changed: true } | { stale: true } | { problems: Problems }

/** Renames a team and decides who is in it, unless somebody else changed it since it was shown. */
export class ChangeTeam {
  async handle(team: Team, version: number, { name, members }: TeamInput): Promise<Answer> {
    const before = people().filter(({ teamIds }) => teamIds.includes(team.id))
    const after = people().filter(({ id }) => members.includes(id))
    const problems =
      (await nameProblems(name, team.id)) ?? memberProblems(members, after) ?? selfProblems(before, after)
    if (problems) return { problems }
    return transaction(async (trx) => {
      const fresh = await Team.query({ client: trx }).where({ id: team.id, version }).first()
      if (!fresh) return { stale: true }
      await fresh.merge({ name, version: version + 1 }).save()
      await this.saveMembers(trx, team, before, after)
      const values = (title: string, list: People) => ({ name: title, members: list.map(({ id }) => id) })
      const change = { before: values(team.name, before), after: values(name, after) }
      await noteChange(trx, { list: 'teams', recordId: team.id, action: 'update', ...change })
      await configurationChanged(trx)
      return { changed: true }
    })
  }

  private saveMembers(trx: TransactionClientContract, { id }: Team, before: People, after: People) {
    const [gone, come] = [without(before, after), without(after, before)]
    const pairs = (list: People) => list.map(({ membershipId }) => ({ team_id: id, membership_id: membershipId }))
    return changeMembers(trx, pairs(gone), pairs(come))
  }
}

type People = ReturnType<typeof people>

const without = (list: People, others: People) => list.filter(({ id }) => !others.some((other) => other.id === id))

function memberProblems(chosen: string[], found: People): Problems | null {
  const unknown = chosen.some((id) => !found.some((person) => person.id === id))
  return unknown ? { members: translate('teams.member_unknown') } : null
}

/** Nobody widens their own reach by joining a team. */
function selfProblems(before: People, after: People): Problems | null {
  const isIn = (list: People) => list.some(({ id }) => id === current.user?.id)
  if (isIn(before) === isIn(after) || mayChangeOwnTeams()) return null
  return { members: translate('teams.not_oneself') }
}
