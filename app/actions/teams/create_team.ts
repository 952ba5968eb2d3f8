import Team from '#models/team'
import { noteChange } from '#actions/note_change'
import { nameProblems } from '#actions/teams/name_problems'
import type { Problems } from '#actions/settings/fields/field_input'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'

/** A team without members to begin with. */
export class CreateTeam {
  async handle(name: string): Promise<{ team: Team } | { problems: Problems }> {
    const problems = await nameProblems(name)
    if (problems) return { problems }
    return transaction(async (trx) => {
      const team = await Team.create({ name, version: 1 }, { client: trx })
      await noteChange(trx, { list: 'teams', recordId: team.id, action: 'create', after: { name } })
      await configurationChanged(trx)
      return { team }
    })
  }
}
