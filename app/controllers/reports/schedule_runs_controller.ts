import type { HttpContext } from '@adonisjs/core/http'
import { startNow } from '#reports/schedules/run_schedule'
import { current } from '#tenancy/current'
import { attemptExport } from '#web/attempt_limits'
import { flash } from '#web/flash'
import { scheduleAsked } from '#web/reports/schedule_asked'

/** A schedule's report made once more, now; when it is due stays. */
export default class ScheduleRunsController {
  async store(ctx: HttpContext) {
    const schedule = await scheduleAsked(ctx, 'change')
    const wait = await attemptExport(current.tenant.id, current.user!.id)
    if (wait) return this.refused(ctx, ctx.i18n.t('reports.too_many', { minutes: Math.ceil(wait / 60) }))
    const refused = await startNow(schedule)
    if (refused) return this.refused(ctx, ctx.i18n.t(`reports.paused_for.${refused}`))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/reports`)
  }

  private refused(ctx: HttpContext, reason: string) {
    flash(ctx, 'warning', reason)
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/reports/schedules`)
  }
}
