import type { HttpContext } from '@adonisjs/core/http'
import { SetValueRetired } from '#actions/settings/dictionaries/set_value_retired'
import { flash } from '#web/flash'
import { dictionaryPath, valueAsked } from '#web/settings/dictionary_named'

/** A value out of use: offered no more, kept by those who carry it. */
export default class ValueRetirementsController {
  async store(ctx: HttpContext) {
    const { value } = await valueAsked(ctx)
    await new SetValueRetired().handle(value, true)
    const undo = {
      label: ctx.i18n.t('settings.undo'),
      href: `${dictionaryPath(ctx)}/values/${value.id}/retirement`,
      method: 'DELETE',
    }
    flash(ctx, 'success', ctx.i18n.t('settings.dictionaries.retired', { name: value.name }), { action: undo })
    return ctx.response.redirect().status(303).toPath(dictionaryPath(ctx))
  }

  async destroy(ctx: HttpContext) {
    const { value } = await valueAsked(ctx)
    await new SetValueRetired().handle(value, false)
    flash(ctx, 'success', ctx.i18n.t('settings.dictionaries.back', { name: value.name }))
    return ctx.response.redirect().status(303).toPath(dictionaryPath(ctx))
  }
}
