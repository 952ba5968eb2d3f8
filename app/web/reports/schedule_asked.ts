import type { HttpContext } from '@adonisjs/core/http'
import ReportSchedule from '#models/report_schedule'

/** The schedule that a request is about. @throws E_ROW_NOT_FOUND, E_AUTHORIZATION_FAILURE */
export async function scheduleAsked({ params, bouncer }: HttpContext, deed: 'stop' | 'change') {
  const schedule = await ReportSchedule.findOrFail(params.id)
  await bouncer.with('SchedulePolicy').authorize(deed, schedule)
  return schedule
}
