import { people, personById } from '#dictionaries/people'
import { translate } from '#fields/translate'
import type { ScheduleForm } from '#actions/schedules/schedule_input'
import Operation from '#models/operation'
import ReportSchedule from '#models/report_schedule'
import { scopeOf, teamMates } from '#permissions/grants'
import { reports } from '#reports/index'
import { generated } from '#reports/generated'
import { ruleWords, weekdayName } from '#reports/schedules/rule_words'
import { companyZone } from '#tenancy/company_zone'
import type { Parameters } from '#reports/parameters'
import type { Rule } from '#reports/schedules/next_run'
import { current } from '#tenancy/current'
import { reportChoices, reportsOpen } from '#web/reports/report_form'

/** More than this nobody reads; each person makes few. */
const MOST = 200

/** The schedules that the acting person may see: theirs, and others' as far as they see operations. */
export async function schedulesIndex() {
  const query = ReportSchedule.query().orderBy('name').orderBy('id').limit(MOST)
  const reach = scopeOf('operations.view')
  if (reach !== 'all') query.whereIn('user_id', reach === 'team' ? teamMates() : [current.user!.id])
  const schedules = await query
  const ids = schedules.flatMap(({ operationId }) => operationId ?? [])
  const ran = new Map((ids.length ? await Operation.query().whereIn('id', ids) : []).map((one) => [one.id, one]))
  return schedules.map((schedule) => shown(schedule, ran.get(schedule.operationId ?? '')))
}

function shown(schedule: ReportSchedule, operation: Operation | undefined) {
  const { id, name, report, format, rule, pausedAt, pausedFor, nextRunAt, lastRunAt, userId, recipients } = schedule
  return {
    ...{ id, name, format, pausedAt, pausedFor, nextRunAt, lastRunAt },
    report: reports.find(({ key }) => key === report)?.label ?? report,
    rule: ruleWords(rule as Rule),
    mine: userId === current.user!.id,
    by: personById(userId)?.name ?? '–',
    recipients: recipients.map((each) => personById(each)?.name ?? '–'),
    last: operation && generated(operation),
  }
}

/** The form of a schedule, new or not. */
export function schedulePage(form: ScheduleForm) {
  return {
    form,
    zone: companyZone(),
    reports: reportsOpen().map(({ key, label, about }) => ({ value: key, label, help: about })),
    people: people()
      .filter(({ id, suspended, removed }) => !suspended && !removed && id !== current.user!.id)
      .map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
    rhythms: ['day', 'week', 'month'].map((value) => ({ value, label: translate(`reports.rhythms.${value}`) })),
    weekdays: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdayName(day) })),
    ...reportChoices(),
  }
}

/** A schedule as its form holds it. */
export function formOfSchedule(schedule: ReportSchedule): ScheduleForm & { version: number } {
  const { name, report, format, recipients, daysKept, version } = schedule
  const { view, period } = schedule.parameters as Parameters
  const rule = schedule.rule as Rule
  return {
    ...{ name, report, view, period, format, recipients, version, every: rule.every, time: rule.time },
    weekday: rule.every === 'week' ? String(rule.weekday) : '1',
    day: rule.every === 'month' ? String(rule.day) : '1',
    daysKept: String(daysKept),
  }
}

/** What a new one begins with. */
export const newSchedule = (report: unknown): ScheduleForm => ({
  ...{ report: typeof report === 'string' ? report : undefined, format: 'xlsx' },
  ...{ every: 'week', weekday: '1', day: '1', time: '07:00', period: 'last_7_days' },
  daysKept: String(current.tenant.settings.exportDays ?? 7),
})
