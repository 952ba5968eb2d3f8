import type { HttpContext } from '@adonisjs/core/http'
import { valuesOf } from '#dictionaries/values'
import { SaveOrder } from '#actions/settings/save_order'
import { orderValidator } from '#validators/settings'
import { dictionaryAsked, dictionaryPath } from '#web/settings/dictionary_named'
import { orderSaved } from '#web/settings/order_saved'

export default class ValueOrderController {
  async update(ctx: HttpContext) {
    const dictionary = await dictionaryAsked(ctx)
    const { order = [], move } = await ctx.request.validateUsing(orderValidator)
    const values = valuesOf(dictionary.key)
    const ids = [...values.filter(({ retired }) => !retired), ...values.filter(({ retired }) => retired)].map(
      ({ id }) => id
    )
    await new SaveOrder().handle('dictionary_values', ids, order.map(String), move)
    return orderSaved(ctx, dictionaryPath(ctx))
  }
}
