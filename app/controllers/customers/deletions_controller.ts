import type { HttpContext } from '@adonisjs/core/http'
import { ticketsOf } from '#lists/tickets'
import { findUsable } from '#web/customers/find_customer'
import { binUntil } from '#web/customers/bin_until'
import { heldBy } from '#web/customers/held_by'

/** Asks before a customer goes into the bin, and says until when it can come back; or what keeps it out. */
export default class DeletionsController {
  async create(ctx: HttpContext) {
    const record = await findUsable(ctx, 'delete')
    const tickets = (await ticketsOf([record.id])).get(record.id)
    const page = tickets ? { held: heldBy(record, tickets) } : { binUntil: binUntil(record) }
    return ctx.view.render('pages/customers/deletion', { record, ...page })
  }
}
