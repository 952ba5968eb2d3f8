import type { HttpContext } from '@adonisjs/core/http'
import DictionaryValue from '#models/dictionary_value'
import { MergeValues } from '#actions/settings/dictionaries/merge_values'
import { valueUsage } from '#actions/settings/dictionaries/value_usage'
import { mergeValidator } from '#validators/settings'
import { flash } from '#web/flash'
import { dictionaryPath, valueAsked } from '#web/settings/dictionary_named'

/** Two values that mean the same become one. */
export default class MergesController {
  async create(ctx: HttpContext) {
    const { dictionary, value } = await valueAsked(ctx)
    const targets = (await targetsOf(value)).map(({ id, name }) => ({ value: id, label: name }))
    return ctx.view.render('pages/settings/dictionaries/merge', {
      dictionary,
      value,
      targets,
      used: await valueUsage(value),
    })
  }

  async store(ctx: HttpContext) {
    const { value } = await valueAsked(ctx)
    const { into } = await ctx.request.validateUsing(mergeValidator)
    const target = (await targetsOf(value)).find(({ id }) => id === into)
    if (!target) return this.refuse(ctx, 'merge_missing')
    const answer = await new MergeValues().handle(value, target)
    if ('clash' in answer) return this.refuse(ctx, 'merge_clash')
    if ('operation' in answer)
      return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/operations/${answer.operation.id}`)
    flash(
      ctx,
      'success',
      ctx.i18n.t('settings.dictionaries.merged', { from: value.name, into: target.name, count: answer.customers })
    )
    return ctx.response.redirect().status(303).toPath(dictionaryPath(ctx))
  }

  private refuse(ctx: HttpContext, why: string) {
    flash(ctx, 'danger', ctx.i18n.t(`settings.dictionaries.${why}`))
    return ctx.response.redirect().status(303).toPath(ctx.request.url())
  }
}

/** Values in use of the same dictionary; a channel only of the same kind, as its contact points are read by it. */
async function targetsOf({ id, dictionary, extra }: DictionaryValue): Promise<DictionaryValue[]> {
  const others = await DictionaryValue.query()
    .where('dictionary', dictionary)
    .whereNot('id', id)
    .whereNull('retired_at')
    .orderBy('position')
  const { kind } = extra as { kind?: string }
  return others.filter((other) => (other.extra as { kind?: string }).kind === kind)
}
