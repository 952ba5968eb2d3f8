import type { HttpContext } from '@adonisjs/core/http'
import { findCustomer } from '#web/customers/find_customer'
import { markRestored } from '#web/customers/mark'

/** Out of the bin again. */
export default class RestorationsController {
  async store(ctx: HttpContext) {
    return markRestored(ctx, await findCustomer(ctx, 'delete'))
  }
}
