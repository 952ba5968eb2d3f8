import type { HttpContext } from '@adonisjs/core/http'
import { closedStatus } from '#web/records/closed_status'
import { setField } from '#web/records/set_field'

/** A work order is done: it gets the first status that says so. */
export default class ClosuresController {
  async store(ctx: HttpContext) {
    return setField(ctx, 'status', closedStatus()?.key ?? '', 'closed')
  }
}
