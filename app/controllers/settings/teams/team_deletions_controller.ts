import type { HttpContext } from '@adonisjs/core/http'
import Team from '#models/team'
import { teamUsage } from '#actions/teams/team_usage'

/** Says what deleting a team changes, before it is done. */
export default class TeamDeletionsController {
  async create({ params, view }: HttpContext) {
    const team = await Team.findOrFail(params.id)
    return view.render('pages/settings/teams/deletion', { team, usage: await teamUsage(team.id) })
  }
}
