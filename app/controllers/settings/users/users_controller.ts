import type { HttpContext } from '@adonisjs/core/http'
import { ChangeMember } from '#actions/users/change_member'
import { InviteUser } from '#actions/users/invite_user'
import { tellInvited } from '#actions/users/tell_invited'
import { current } from '#tenancy/current'
import { memberValidator } from '#validators/people'
import { afterAnswer } from '#web/after_answer'
import { flash } from '#web/flash'
import { inputText } from '#web/input_text'
import { invitationIn, readInvitationForm } from '#web/settings/invitation_form'
import { personAsked, usersPath } from '#web/settings/person_asked'
import { placeChoices, userPage } from '#web/settings/user_page'
import { usersIndex } from '#web/settings/users_page'

/** The people of the tenant: who they are and what they may do. */
export default class UsersController {
  async index({ request, view }: HttpContext) {
    const page = Math.max(1, Math.trunc(Number(inputText(request.qs(), 'page')) || 1))
    const search = inputText(request.qs(), 'q') ?? ''
    return view.render('pages/settings/users/index', await usersIndex(search, page))
  }

  async create({ view }: HttpContext) {
    return view.render('pages/settings/users/new', { form: { locale: current.locale }, errors: {}, ...placeChoices() })
  }

  /** The answer and its time are the same whether or not somebody has an account already. */
  async store(ctx: HttpContext) {
    const form = await readInvitationForm(ctx)
    const asked = invitationIn(form)
    if ('problems' in asked) {
      ctx.response.status(422)
      return ctx.view.render('pages/settings/users/new', { form, errors: asked.problems, ...placeChoices() })
    }
    const { user, isNew } = await new InviteUser().handle(asked.invitation)
    const company = current.tenant.name
    afterAnswer(ctx, () => tellInvited(user, isNew, company))
    return this.done(ctx, 'invited', form.email)
  }

  async edit(ctx: HttpContext) {
    return ctx.view.render('pages/settings/users/edit', { ...(await userPage(personAsked(ctx))), errors: {} })
  }

  async update(ctx: HttpContext) {
    const person = personAsked(ctx)
    const form = await ctx.request.validateUsing(memberValidator)
    const wanted = { roles: idsIn(form.roles), teams: idsIn(form.teams) }
    const answer = await new ChangeMember().handle(person, form.version ?? 0, wanted)
    if (answer === 'changed') return this.done(ctx, 'changed', person.name)
    ctx.response.status(answer === 'stale' ? 409 : 422)
    const errors =
      answer === 'stale' ? {} : { [answer.endsWith('team') ? 'teams' : 'roles']: ctx.i18n.t(`users.refused_${answer}`) }
    return ctx.view.render('pages/settings/users/edit', {
      ...(await userPage(person, wanted)),
      ...{ errors, stale: answer === 'stale' },
    })
  }

  private done(ctx: HttpContext, what: string, name: string) {
    flash(ctx, 'success', ctx.i18n.t(`users.${what}`, { name }))
    return ctx.response.redirect().status(303).toPath(usersPath(ctx))
  }
}

const idsIn = (list: (string | null)[] = []) => list.filter((id) => id !== null)
