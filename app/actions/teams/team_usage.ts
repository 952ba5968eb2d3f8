import View from '#models/view'
import { people } from '#dictionaries/people'
import { members } from '#permissions/roles'

/** What hangs on a team, before it is deleted. */
export async function teamUsage(teamId: string) {
  const inside = people().filter(({ teamIds }) => teamIds.includes(teamId))
  const reachingTeam = inside.filter(({ id }) => [...(members().get(id)?.reach.values() ?? [])].includes('team'))
  return {
    members: inside,
    /** Those whose roles open the records of their teams. */
    reaching: reachingTeam,
    views: await View.query().where({ audience: 'team', audienceId: teamId }).orderBy('name'),
  }
}
