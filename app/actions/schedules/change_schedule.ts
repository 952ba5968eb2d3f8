import { fromMoment, momentAt } from '#database/decorators'
import { noteDifference } from '#actions/note_difference'
import type { ScheduleInput } from '#actions/schedules/schedule_input'
import { OF_SCHEDULE, toldSchedule } from '#actions/schedules/told_schedule'
import ReportSchedule from '#models/report_schedule'
import { putDue } from '#reports/schedules/dues'
import { nextRun } from '#reports/schedules/next_run'
import { companyZone } from '#tenancy/company_zone'
import { isDuplicate, transaction } from '#tenancy/transaction'

type Answer = 'changed' | 'stale' | 'taken'

/** Changes a schedule, unless somebody else did since it was shown. A paused one stays paused. */
export class ChangeSchedule {
  async handle(id: string, version: number, input: ScheduleInput): Promise<Answer> {
    try {
      return await transaction(async (trx) => {
        const schedule = await ReportSchedule.query({ client: trx }).where({ id, version }).first()
        if (!schedule) return 'stale'
        const before = toldSchedule(schedule as unknown as ScheduleInput)
        const next = schedule.pausedAt ? null : momentAt(nextRun(input.rule, companyZone(), Date.now()))
        await schedule.merge({ ...input, version: version + 1, nextRunAt: next ? fromMoment(next) : null }).save()
        await putDue(trx, id, next)
        await noteDifference(trx, { ...OF_SCHEDULE, recordId: id }, before, toldSchedule(input))
        return 'changed'
      })
    } catch (error) {
      if (isDuplicate(error)) return 'taken'
      throw error
    }
  }
}
