import type { HttpContext } from '@adonisjs/core/http'
import CustomField from '#models/custom_field'
import { fieldUsage } from '#actions/settings/fields/field_usage'
import { SetFieldState } from '#actions/settings/fields/set_field_state'
import { flash } from '#web/flash'
import { ofList } from '#web/settings/list_asked'

/** A field out of use: hidden everywhere, its values kept. */
export default class FieldRetirementsController {
  async create({ params, view }: HttpContext) {
    const field = await CustomField.findOrFail(params.id)
    return view.render('pages/settings/fields/retirement', { field, used: await fieldUsage(field.list, field.key) })
  }

  async store(ctx: HttpContext) {
    const field = await CustomField.findOrFail(ctx.params.id)
    await new SetFieldState().handle(field, 'retired')
    const undo = {
      label: ctx.i18n.t('settings.undo'),
      href: `/${ctx.params.tenant}/settings/fields/${field.id}/retirement`,
      method: 'DELETE',
    }
    flash(ctx, 'success', ctx.i18n.t('settings.fields.retired', { name: field.label }), { action: undo })
    return ctx.response.redirect().status(303).toPath(ofList('/settings/fields', field.list))
  }

  /** Brings a retired field back, or a draft into use. */
  async destroy(ctx: HttpContext) {
    const field = await CustomField.findOrFail(ctx.params.id)
    await new SetFieldState().handle(field, 'active')
    flash(ctx, 'success', ctx.i18n.t('settings.fields.in_use', { name: field.label }))
    return ctx.response.redirect().status(303).toPath(ofList('/settings/fields', field.list))
  }
}
