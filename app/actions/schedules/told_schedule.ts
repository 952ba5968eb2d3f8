import type { ScheduleInput } from '#actions/schedules/schedule_input'

/** A schedule as the history tells it. */
export function toldSchedule({ name, report, parameters, format, rule, recipients, daysKept }: ScheduleInput) {
  const { view, period } = parameters
  return { name, report, view, period, format, rule, recipients: recipients.length ? recipients : null, daysKept }
}

export const OF_SCHEDULE = { list: 'schedules', kept: ['name'] }
