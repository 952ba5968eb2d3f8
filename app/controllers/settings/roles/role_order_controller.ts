import type { HttpContext } from '@adonisjs/core/http'
import { SaveOrder } from '#actions/settings/save_order'
import { allRoles } from '#permissions/roles'
import { orderValidator } from '#validators/settings'
import { orderSaved } from '#web/settings/order_saved'

export default class RoleOrderController {
  async update(ctx: HttpContext) {
    const { order = [], move } = await ctx.request.validateUsing(orderValidator)
    const ids = allRoles().map(({ id }) => id)
    await new SaveOrder().handle('roles', ids, order.map(String), move)
    return orderSaved(ctx, `/${ctx.params.tenant}/settings/roles`)
  }
}
