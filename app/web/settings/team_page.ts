import { people } from '#dictionaries/people'
import Team from '#models/team'

interface TeamForm {
  name?: string
  members?: (string | null)[]
  version?: number
}

const SHOWN = 5

/** All teams with who is in them. */
export async function teamsIndex() {
  const teams = await Team.query().orderBy('name').orderBy('id')
  return teams.map(({ id, name }) => {
    const members = membersOf(id).map((person) => person.name)
    return {
      id,
      name,
      count: members.length,
      names: members.slice(0, SHOWN),
      more: Math.max(0, members.length - SHOWN),
    }
  })
}

/** The form of one team; people who are suspended stay where they were. */
export function teamPage(team: Team, form: TeamForm = formOf(team)) {
  const chosen = form.members ?? []
  const offered = people().filter(({ id, suspended }) => !suspended || chosen.includes(id))
  return {
    team,
    form,
    members: membersOf(team.id),
    people: offered.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
  }
}

const membersOf = (teamId: string) => people().filter(({ teamIds }) => teamIds.includes(teamId))

const formOf = ({ id, name, version }: Team): TeamForm => ({
  name,
  version,
  members: membersOf(id).map((one) => one.id),
})
