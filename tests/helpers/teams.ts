import { CreateTeam } from '#actions/teams/create_team'
import { personById } from '#dictionaries/people'
import type Team from '#models/team'
import type User from '#models/user'
import { insertMany } from '#tenancy/bulk'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import type { Company } from '#tests/helpers/company'

/** A team with these people in it; answers its id. */
export function makeTeam(company: Company, name: string, users: User[]): Promise<string> {
  return company.as('owner', async () => {
    const { team } = (await new CreateTeam().handle(name)) as { team: Team }
    const rows = users.map(({ id }) => ({ team_id: team.id, membership_id: personById(id)!.membershipId }))
    await transaction(async (trx) => {
      await insertMany(trx, 'team_members', ['team_id', 'membership_id'], rows)
      await configurationChanged(trx)
    })
    return team.id
  })
}
