import type { HttpContext } from '@adonisjs/core/http'
import { DecidePair } from '#actions/duplicates/decide_pair'
import { findPair } from '#web/duplicates/find_pair'
import { flash } from '#web/flash'

/** Whether two customers are two: said once, remembered over scans, taken back where it was a mistake. */
export default class DecisionsController {
  async store(ctx: HttpContext) {
    const { pair, numbers, names } = await findPair(ctx)
    await new DecidePair().handle(pair, 'not_duplicate', numbers)
    const href = `/${ctx.params.tenant}/customers/duplicates/${pair.id}/decision`
    flash(ctx, 'success', ctx.i18n.t('duplicates.decided', { names }), {
      action: { label: ctx.i18n.t('duplicates.undo'), href, method: 'DELETE' },
    })
    return this.toList(ctx)
  }

  async destroy(ctx: HttpContext) {
    const { pair, numbers, names } = await findPair(ctx)
    await new DecidePair().handle(pair, 'open', numbers)
    flash(ctx, 'success', ctx.i18n.t('duplicates.reopened', { names }))
    return this.toList(ctx)
  }

  private toList({ params, response }: HttpContext) {
    return response.redirect().status(303).toPath(`/${params.tenant}/customers/duplicates`)
  }
}
