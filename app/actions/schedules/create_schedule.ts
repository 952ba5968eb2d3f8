import { fromMoment, momentAt } from '#database/decorators'
import { noteDifference } from '#actions/note_difference'
import type { ScheduleInput } from '#actions/schedules/schedule_input'
import { OF_SCHEDULE, toldSchedule } from '#actions/schedules/told_schedule'
import ReportSchedule from '#models/report_schedule'
import { putDue } from '#reports/schedules/dues'
import { nextRun } from '#reports/schedules/next_run'
import { companyZone } from '#tenancy/company_zone'
import { current } from '#tenancy/current'
import { isDuplicate, transaction } from '#tenancy/transaction'

/** A schedule of the acting person's; null where they have one of that name. */
export class CreateSchedule {
  async handle(input: ScheduleInput): Promise<ReportSchedule | null> {
    try {
      return await transaction(async (trx) => {
        const next = momentAt(nextRun(input.rule, companyZone(), Date.now()))
        const own = { userId: current.user!.id, version: 1, nextRunAt: fromMoment(next) }
        const schedule = await ReportSchedule.create({ ...input, ...own }, { client: trx })
        await putDue(trx, schedule.id, next)
        const note = { ...OF_SCHEDULE, recordId: schedule.id, action: 'create' }
        await noteDifference(trx, note, {}, toldSchedule(input))
        return schedule
      })
    } catch (error) {
      if (isDuplicate(error)) return null
      throw error
    }
  }
}
