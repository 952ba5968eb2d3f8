import type { HttpContext } from '@adonisjs/core/http'
import Team from '#models/team'
import { ChangeTeam } from '#actions/teams/change_team'
import { CreateTeam } from '#actions/teams/create_team'
import { DeleteTeam } from '#actions/teams/delete_team'
import { teamValidator } from '#validators/people'
import { flash } from '#web/flash'
import { teamPage, teamsIndex } from '#web/settings/team_page'

/** The teams that people work in. */
export default class TeamsController {
  async index({ view }: HttpContext) {
    return view.render('pages/settings/teams/index', { teams: await teamsIndex() })
  }

  async create({ view }: HttpContext) {
    return view.render('pages/settings/teams/new', { form: {}, errors: {} })
  }

  async store(ctx: HttpContext) {
    const form = await ctx.request.validateUsing(teamValidator)
    const answer = await new CreateTeam().handle(form.name ?? '')
    if ('team' in answer) return this.done(ctx, 'created', answer.team.name, `/${answer.team.id}`)
    ctx.response.status(422)
    return ctx.view.render('pages/settings/teams/new', { form, errors: answer.problems })
  }

  async edit({ params, view }: HttpContext) {
    const team = await Team.findOrFail(params.id)
    return view.render('pages/settings/teams/edit', { ...teamPage(team), errors: {} })
  }

  async update(ctx: HttpContext) {
    const team = await Team.findOrFail(ctx.params.id)
    const form = await ctx.request.validateUsing(teamValidator)
    const input = { name: form.name ?? '', members: (form.members ?? []).filter((id) => id !== null) }
    const answer = await new ChangeTeam().handle(team, form.version ?? 0, input)
    if ('changed' in answer) return this.done(ctx, 'changed', input.name)
    const stale = 'stale' in answer
    ctx.response.status(stale ? 409 : 422)
    const page = teamPage(team, { ...form, version: team.version })
    return ctx.view.render('pages/settings/teams/edit', { ...page, stale, errors: stale ? {} : answer.problems })
  }

  async destroy(ctx: HttpContext) {
    const team = await Team.findOrFail(ctx.params.id)
    await new DeleteTeam().handle(team)
    return this.done(ctx, 'deleted', team.name)
  }

  private done(ctx: HttpContext, what: string, name: string, place = '') {
    flash(ctx, 'success', ctx.i18n.t(`teams.${what}`, { name }))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/settings/teams${place}`)
  }
}
