import Team from '#models/team'
import { noteChange } from '#actions/note_change'
import { teamUsage } from '#actions/teams/team_usage'
import { moveViews } from '#actions/views/move_views'
import { configurationChanged } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

/** Takes a team away; its people stay, and the views that were for it are their makers' own again. */
export class DeleteTeam {
  async handle({ id, name }: Team): Promise<void> {
    const { members } = await teamUsage(id)
    await transaction(async (trx) => {
      await trx.from('team_members').where({ tenant_id: current.tenant.id, team_id: id }).delete()
      const own = { audience: 'mine' as const, audienceId: null, initial: false }
      await moveViews(trx, { audience: 'team', audienceId: id }, own)
      await Team.query({ client: trx }).where('id', id).delete()
      const before = { name, members: members.map((person) => person.id) }
      await noteChange(trx, { list: 'teams', recordId: id, action: 'delete', before })
      await configurationChanged(trx)
    })
  }
}
