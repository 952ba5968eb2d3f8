import type { HttpContext } from '@adonisjs/core/http'
import { ChangeFieldRules } from '#actions/settings/roles/change_field_rules'
import { refusalOfFields } from '#actions/settings/roles/refusal'
import { ForbiddenError } from '#exceptions/forbidden'
import type { Role } from '#permissions/roles'
import { reloadConfiguration } from '#tenancy/configuration'
import { flash } from '#web/flash'
import { fieldPlan, isConfirmed } from '#web/settings/roles/field_plan'
import { fieldsPage } from '#web/settings/roles/fields_page'
import { readFields, type FieldsForm } from '#web/settings/roles/read_fields'
import { roleAsked } from '#web/settings/roles/role_page'

/** Which fields a role hides, masks or leaves to be read: chosen, shown with who gains and loses what, then saved. */
export default class RoleFieldsController {
  async edit(ctx: HttpContext) {
    return ctx.view.render('pages/settings/roles/fields', fieldsPage(roleAsked(ctx)))
  }

  /** The plan of what was chosen; or, from there, back to the choice. */
  async store(ctx: HttpContext) {
    const role = roleAsked(ctx)
    const form = await readFields(ctx, role)
    if (form.moved) return this.moved(ctx, role, form)
    if (form.back) return ctx.view.render('pages/settings/roles/fields', fieldsPage(role, form.changes))
    return this.plan(ctx, role, form)
  }

  async update(ctx: HttpContext) {
    const role = roleAsked(ctx)
    const form = await readFields(ctx, role)
    if (form.moved) return this.moved(ctx, role, form)
    if (form.changes.length && !isConfirmed(form.changes, form.fingerprint)) return this.plan(ctx, role, form, 409)
    const answer = await new ChangeFieldRules().handle(role, form.changes)
    if ('refused' in answer) throw new ForbiddenError(answer.refused)
    if ('changed' in answer) return this.done(ctx, role, 'success', 'fields_saved')
    await reloadConfiguration()
    return this.moved(ctx, roleAsked(ctx), await readFields(ctx, roleAsked(ctx)))
  }

  private async plan(ctx: HttpContext, role: Role, { changes }: FieldsForm, status = 200) {
    if (!changes.length) return this.done(ctx, role, 'info', 'nothing_changed')
    const refusal = refusalOfFields(changes)
    if (refusal) throw new ForbiddenError(refusal.refused)
    ctx.response.status(status)
    return ctx.view.render('pages/settings/roles/field_plan', { ...fieldPlan(role, changes), moved: status === 409 })
  }

  /** Somebody else was quicker: the newest rules with what was chosen here on top, to be looked at again. */
  private async moved(ctx: HttpContext, role: Role, { changes }: FieldsForm) {
    ctx.response.status(409)
    return ctx.view.render('pages/settings/roles/fields', { ...fieldsPage(role, changes), moved: true })
  }

  private done(ctx: HttpContext, role: Role, kind: 'success' | 'info', what: string) {
    flash(ctx, kind, ctx.i18n.t(`roles.${what}`, { name: role.name }))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/settings/roles/${role.id}/fields`)
  }
}
