import type { HttpContext } from '@adonisjs/core/http'
import { findUsable } from '#web/customers/find_customer'
import { binUntil } from '#web/customers/bin_until'

/** Asks before a customer goes into the bin, and says until when it can come back. */
export default class DeletionsController {
  async create(ctx: HttpContext) {
    const record = await findUsable(ctx, 'delete')
    return ctx.view.render('pages/customers/deletion', { record, binUntil: binUntil(record) })
  }
}
