import type { HttpContext } from '@adonisjs/core/http'
import { findRecord } from '#web/records/find_record'
import { restoreRecord } from '#web/records/mark'

/** Out of the bin again. */
export default class RestorationsController {
  async store(ctx: HttpContext) {
    return restoreRecord(ctx, await findRecord(ctx, 'delete'))
  }
}
