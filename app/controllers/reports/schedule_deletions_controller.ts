import type { HttpContext } from '@adonisjs/core/http'
import { scheduleAsked } from '#web/reports/schedule_asked'

/** Says what deleting a schedule means, before it is done. */
export default class ScheduleDeletionsController {
  async create(ctx: HttpContext) {
    return ctx.view.render('pages/reports/schedules/deletion', { schedule: await scheduleAsked(ctx, 'stop') })
  }
}
