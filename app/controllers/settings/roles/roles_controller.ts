import type { HttpContext } from '@adonisjs/core/http'
import { CreateRole } from '#actions/settings/roles/create_role'
import { DeleteRole } from '#actions/settings/roles/delete_role'
import { refusalToDelete } from '#actions/settings/roles/refusal'
import { RenameRole } from '#actions/settings/roles/rename_role'
import { ForbiddenError } from '#exceptions/forbidden'
import { roleById } from '#permissions/roles'
import { roleDeletionValidator, roleValidator } from '#validators/roles'
import { flash } from '#web/flash'
import { deletionPage } from '#web/settings/roles/deletion_page'
import { matrixPage } from '#web/settings/roles/matrix_page'
import { copyChoices, roleAsked, rolePage } from '#web/settings/roles/role_page'

/** Roles across, permissions down; single roles are added, copied, renamed and deleted. */
export default class RolesController {
  async index({ view }: HttpContext) {
    return view.render('pages/settings/roles/index', matrixPage())
  }

  async create({ request, view }: HttpContext) {
    const { copy } = request.qs()
    return view.render('pages/settings/roles/new', { copies: copyChoices(), form: { copy }, errors: {} })
  }

  async store(ctx: HttpContext) {
    const form = await ctx.request.validateUsing(roleValidator)
    const answer = await new CreateRole().handle(form.name ?? '', roleById(form.copy ?? ''))
    if ('refused' in answer) throw new ForbiddenError(answer.refused, 'roles.not_yours')
    if ('role' in answer) return this.done(ctx, 'created', answer.role.name)
    ctx.response.status(422)
    return ctx.view.render('pages/settings/roles/new', { copies: copyChoices(), form, errors: answer.problems })
  }

  async edit(ctx: HttpContext) {
    const role = roleAsked(ctx)
    return ctx.view.render('pages/settings/roles/edit', { ...rolePage(role), form: role, errors: {} })
  }

  async update(ctx: HttpContext) {
    const role = roleAsked(ctx)
    const { name = '', version = 0 } = await ctx.request.validateUsing(roleValidator)
    const answer = await new RenameRole().handle(role, version, name)
    if ('changed' in answer) return this.done(ctx, 'renamed', name)
    const stale = 'stale' in answer
    ctx.response.status(stale ? 409 : 422)
    const page = { ...rolePage(role), form: { name, version: role.version } }
    return ctx.view.render('pages/settings/roles/edit', { ...page, stale, errors: stale ? {} : answer.problems })
  }

  async destroy(ctx: HttpContext) {
    const role = roleAsked(ctx)
    const { into: id = '', fingerprint } = await ctx.request.validateUsing(roleDeletionValidator)
    const into = roleById(id)
    const refusal = refusalToDelete(role, into)
    if (refusal) throw new ForbiddenError(refusal.refused, 'roles.not_yours')
    const page = await deletionPage(role, into)
    const confirmed = page.effects?.fingerprint === fingerprint
    if (confirmed && (await new DeleteRole().handle(role, page.into))) return this.done(ctx, 'deleted', role.name)
    ctx.response.status(409)
    return ctx.view.render('pages/settings/roles/deletion', { ...page, stale: true })
  }

  private done(ctx: HttpContext, what: string, name: string) {
    flash(ctx, 'success', ctx.i18n.t(`roles.${what}`, { name }))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/settings/roles`)
  }
}
