import type { HttpContext } from '@adonisjs/core/http'
import { findUsable } from '#web/customers/find_customer'
import { markDisabled } from '#web/customers/mark'

/** A disabled customer stays findable and is marked. */
export default class DisablingsController {
  async store(ctx: HttpContext) {
    return markDisabled(ctx, await findUsable(ctx, 'disable'), true)
  }

  async destroy(ctx: HttpContext) {
    return markDisabled(ctx, await findUsable(ctx, 'disable'), false)
  }
}
