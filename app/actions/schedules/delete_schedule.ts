import { noteDifference } from '#actions/note_difference'
import type { ScheduleInput } from '#actions/schedules/schedule_input'
import { OF_SCHEDULE, toldSchedule } from '#actions/schedules/told_schedule'
import ReportSchedule from '#models/report_schedule'
import { putDue } from '#reports/schedules/dues'
import { transaction } from '#tenancy/transaction'

/** A schedule goes; what it had made stays as long as its files are kept. */
export class DeleteSchedule {
  handle(id: string): Promise<void> {
    return transaction(async (trx) => {
      const schedule = await ReportSchedule.query({ client: trx }).where('id', id).first()
      if (!schedule) return
      await schedule.delete()
      await putDue(trx, id, null)
      const told = toldSchedule(schedule as unknown as ScheduleInput)
      await noteDifference(trx, { ...OF_SCHEDULE, recordId: id, action: 'delete' }, told, {})
    })
  }
}
