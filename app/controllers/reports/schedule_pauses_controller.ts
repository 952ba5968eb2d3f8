import type { HttpContext } from '@adonisjs/core/http'
import { pauseSchedule, resumeSchedule } from '#actions/schedules/pause_schedule'
import { flash } from '#web/flash'
import { scheduleAsked } from '#web/reports/schedule_asked'

/** A schedule that rests until somebody resumes it. */
export default class SchedulePausesController {
  async store(ctx: HttpContext) {
    const schedule = await scheduleAsked(ctx, 'stop')
    await pauseSchedule(schedule, 'asked')
    return this.done(ctx, 'paused', schedule.name)
  }

  async destroy(ctx: HttpContext) {
    const schedule = await scheduleAsked(ctx, 'change')
    await resumeSchedule(schedule)
    return this.done(ctx, 'resumed', schedule.name)
  }

  private done(ctx: HttpContext, what: string, name: string) {
    flash(ctx, 'success', ctx.i18n.t(`reports.schedule_${what}`, { name }))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/reports/schedules`)
  }
}
