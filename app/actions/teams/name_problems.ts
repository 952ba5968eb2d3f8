import Team from '#models/team'
import { translate } from '#fields/translate'
import type { Problems } from '#actions/settings/fields/field_input'
import { fold } from '#text/fold'

/** What is wrong with a team's name: people tell teams apart by it. */
export async function nameProblems(name: string, id?: string): Promise<Problems | null> {
  if (!name) return { name: translate('teams.name_missing') }
  const others = (await Team.all()).filter((team) => team.id !== id)
  return others.some((team) => fold(team.name) === fold(name)) ? { name: translate('teams.name_taken') } : null
}
