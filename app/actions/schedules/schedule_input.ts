import { people } from '#dictionaries/people'
import { translate } from '#fields/translate'
import { formats, type Format } from '#operations/export/plan'
import { can } from '#permissions/grants'
import { reports } from '#reports/index'
import { BETWEEN, readParameters, type ParameterForm, type Parameters } from '#reports/parameters'
import type { Rule } from '#reports/schedules/next_run'

/** As the form of a schedule sends it. */
export interface ScheduleForm extends ParameterForm {
  name?: string | null
  report?: string | null
  format?: string | null
  every?: string | null
  weekday?: string | null
  day?: string | null
  time?: string | null
  recipients?: (string | null)[] | null
  daysKept?: string | null
}

export interface ScheduleInput {
  name: string
  report: string
  parameters: Parameters
  format: Format
  rule: Rule
  /** Ids of users. */
  recipients: string[]
  daysKept: number
}

export type Problems = { [name: string]: string }

export const MOST_DAYS_KEPT = 90
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** What a form of a schedule says, or what is wrong with it by the control's name. */
export function readSchedule(form: ScheduleForm): { input: ScheduleInput } | { problems: Problems } {
  const report = reports.find(({ key, permission }) => key === form.report && can(permission))
  const asked = report && readParameters(report, { ...form, period: form.period === BETWEEN ? null : form.period })
  const [rule, format, daysKept] = [readRule(form), formats.find((one) => one === form.format), wholeIn(form.daysKept)]
  const recipients = (form.recipients ?? []).filter((id) => id !== null)
  const problems: Problems = {
    ...(!form.name && { name: translate('reports.name_missing') }),
    ...(!report && { report: translate('reports.report_missing') }),
    ...(asked && 'problems' in asked && asked.problems),
    ...('problems' in rule && rule.problems),
    ...(!format && { format: translate('reports.format_missing') }),
    ...(!daysKept && { daysKept: translate('reports.days_kept_wrong', { most: MOST_DAYS_KEPT }) }),
    ...(!recipients.every(isMember) && { recipients: translate('reports.recipient_unknown') }),
  }
  if (Object.keys(problems).length) return { problems }
  const { parameters } = asked as { parameters: Parameters }
  const chosen = { name: form.name!, report: report!.key, parameters, recipients: [...new Set(recipients)] }
  return { input: { ...chosen, format: format!, rule: (rule as { rule: Rule }).rule, daysKept: daysKept! } }
}

function readRule({ every, weekday, day, time }: ScheduleForm): { rule: Rule } | { problems: Problems } {
  if (!TIME.test(time ?? '')) return { problems: { time: translate('reports.time_missing') } }
  if (every === 'day') return { rule: { every, time: time! } }
  const [onWeekday, onDay] = [wholeIn(weekday, 7), wholeIn(day, 31)]
  if (every === 'week' && onWeekday) return { rule: { every, weekday: onWeekday, time: time! } }
  if (every === 'month' && onDay) return { rule: { every, day: onDay, time: time! } }
  if (every === 'month') return { problems: { day: translate('reports.day_of_month_missing') } }
  return { problems: { [every === 'week' ? 'weekday' : 'every']: translate('reports.every_missing') } }
}

/** A whole number from 1 on, or null. */
function wholeIn(text: string | null | undefined, most = MOST_DAYS_KEPT): number | null {
  const value = /^\d{1,3}$/.test(text ?? '') ? Number(text) : 0
  return value >= 1 && value <= most ? value : null
}

const isMember = (id: string) => people().some((one) => one.id === id && !one.suspended && !one.removed)
