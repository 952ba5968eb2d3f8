import type { HttpContext } from '@adonisjs/core/http'
import Form from '#models/form'
import { SetFormActive } from '#actions/settings/forms/set_form_active'
import { flash } from '#web/flash'
import { ofList } from '#web/settings/list_asked'

/** A form in use: people fill it in. */
export default class FormActivationsController {
  async store(ctx: HttpContext) {
    return this.set(ctx, true)
  }

  async destroy(ctx: HttpContext) {
    return this.set(ctx, false)
  }

  private async set(ctx: HttpContext, active: boolean) {
    const form = await Form.findOrFail(ctx.params.id)
    await new SetFormActive().handle(form, active)
    flash(
      ctx,
      'success',
      ctx.i18n.t(active ? 'settings.forms.activated' : 'settings.forms.deactivated', { name: form.name })
    )
    return ctx.response.redirect().status(303).toPath(ofList('/settings/forms', form.list))
  }
}
