import type { HttpContext } from '@adonisjs/core/http'
import { setField } from '#web/records/set_field'

/** A work order becomes mine. */
export default class AssignmentsController {
  async store(ctx: HttpContext) {
    return setField(ctx, 'assignee', 'me', 'assigned')
  }
}
