import type { HttpContext } from '@adonisjs/core/http'
import { ChangeValue } from '#actions/settings/dictionaries/change_value'
import { CreateValue } from '#actions/settings/dictionaries/create_value'
import { DeleteValue } from '#actions/settings/dictionaries/delete_value'
import { valueUsage } from '#actions/settings/dictionaries/value_usage'
import { flash } from '#web/flash'
import { dictionaryAsked, dictionaryPath, valueAsked } from '#web/settings/dictionary_named'
import { dictionaryPage } from '#web/settings/dictionary_page'
import { formOfValue, readValueForm, valueControls, valueInput } from '#web/settings/value_form'

/** The values of one dictionary. */
export default class ValuesController {
  async store(ctx: HttpContext) {
    const dictionary = await dictionaryAsked(ctx)
    const form = await readValueForm(ctx)
    const answer = await new CreateValue().handle(dictionary.key, valueInput(form, dictionary))
    if ('value' in answer) return this.done(ctx, 'success', 'added', answer.value.name)
    ctx.response.status(422)
    return ctx.view.render('pages/settings/dictionaries/show', await dictionaryPage(dictionary, form, answer.problems))
  }

  async edit(ctx: HttpContext) {
    const { dictionary, value } = await valueAsked(ctx)
    const page = { dictionary, value, controls: valueControls(dictionary), used: await valueUsage(value), errors: {} }
    return ctx.view.render('pages/settings/dictionaries/edit', { ...page, form: formOfValue(value) })
  }

  async update(ctx: HttpContext) {
    const { dictionary, value } = await valueAsked(ctx)
    const form = await readValueForm(ctx)
    const answer = await new ChangeValue().handle(value, form.version ?? 0, valueInput(form, dictionary))
    if ('changed' in answer) return this.done(ctx, 'success', 'changed', form.name!)
    const stale = 'stale' in answer
    ctx.response.status(stale ? 409 : 422)
    const page = { dictionary, value, controls: valueControls(dictionary), used: await valueUsage(value), stale }
    return ctx.view.render('pages/settings/dictionaries/edit', {
      ...page,
      form: { ...form, version: value.version },
      errors: stale ? {} : answer.problems,
    })
  }

  async destroy(ctx: HttpContext) {
    const { value } = await valueAsked(ctx)
    const deleted = await new DeleteValue().handle(value)
    return this.done(ctx, deleted ? 'success' : 'warning', deleted ? 'deleted' : 'not_deleted', value.name)
  }

  private done(ctx: HttpContext, kind: 'success' | 'warning', what: string, name: string) {
    flash(ctx, kind, ctx.i18n.t(`settings.dictionaries.${what}`, { name }))
    return ctx.response.redirect().status(303).toPath(dictionaryPath(ctx))
  }
}
