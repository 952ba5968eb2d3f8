import type { HttpContext } from '@adonisjs/core/http'
import { forms } from '#lists/forms'
import { SaveOrder } from '#actions/settings/save_order'
import { orderValidator } from '#validators/settings'
import { listAsked, ofList } from '#web/settings/list_asked'
import { orderSaved } from '#web/settings/order_saved'

export default class FormOrderController {
  async update(ctx: HttpContext) {
    const list = listAsked(ctx)
    const { order = [], move } = await ctx.request.validateUsing(orderValidator)
    await new SaveOrder().handle(
      'forms',
      forms(list).map(({ id }) => id),
      order.map(String),
      move
    )
    return orderSaved(ctx, ofList('/settings/forms', list))
  }
}
