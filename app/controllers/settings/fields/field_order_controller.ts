import type { HttpContext } from '@adonisjs/core/http'
import CustomField from '#models/custom_field'
import { SaveOrder } from '#actions/settings/save_order'
import { orderValidator } from '#validators/settings'
import { listAsked, ofList } from '#web/settings/list_asked'
import { orderSaved } from '#web/settings/order_saved'

export default class FieldOrderController {
  async update(ctx: HttpContext) {
    const { order = [], move } = await ctx.request.validateUsing(orderValidator)
    const list = listAsked(ctx)
    const fields = await CustomField.query()
      .where('list', list)
      .whereNot('state', 'retired')
      .orderBy('position')
      .orderBy('id')
    await new SaveOrder().handle(
      'custom_fields',
      fields.map(({ id }) => id),
      order.map(String),
      move
    )
    return orderSaved(ctx, ofList('/settings/fields', list))
  }
}
