import { readDay } from '#fields/types/read_date'
import { translate } from '#fields/translate'
import { viewOf } from '#lists/views'
import { PERIODS, type Days, type Period } from '#reports/periods'
import type { Report } from '#reports/define_report'

/** What reports ask for: a saved view, or which days. */
export type ParameterName = 'view' | 'period'

/** What was chosen: a period goes with the day on which the report is made, days stay. */
export interface Parameters {
  view?: string
  period?: Period
  days?: Days
}

/** As the form of a report sends it. */
export interface ParameterForm {
  view?: string | null
  period?: string | null
  from?: string | null
  until?: string | null
}

export type ParameterProblems = { [name in keyof ParameterForm]?: string }
export type Read = { parameters: Parameters } | { problems: ParameterProblems }

/** In place of a period: two days that the form asks for; a schedule has none. */
export const BETWEEN = 'between'

/** Reads what a report asks for and nothing else. */
export function readParameters({ parameters }: Pick<Report, 'parameters'>, form: ParameterForm): Read {
  const reads = parameters.map((name) => READERS[name](form))
  const problems = Object.assign({}, ...reads.map((read) => ('problems' in read ? read.problems : {})))
  if (Object.keys(problems).length) return { problems }
  return { parameters: Object.assign({}, ...reads.map((read) => ('parameters' in read ? read.parameters : {}))) }
}

const READERS: { [name in ParameterName]: (form: ParameterForm) => Read } = {
  view: ({ view }) =>
    view && viewOf('customers', view)
      ? { parameters: { view } }
      : { problems: { view: translate(view ? 'reports.view_gone' : 'reports.view_missing') } },
  period: (form) => (form.period === BETWEEN ? readDays(form) : readPeriod(form.period)),
}

function readPeriod(given: ParameterForm['period']): Read {
  const period = PERIODS.find((one) => one === given)
  return period ? { parameters: { period } } : { problems: { period: translate('reports.period_missing') } }
}

function readDays(form: ParameterForm): Read {
  const [from, until] = [form.from, form.until].map((day) => readDay(day ?? ''))
  const problems: ParameterProblems = {}
  if (typeof from !== 'string') problems.from = translate('reports.day_missing')
  if (typeof until !== 'string') problems.until = translate('reports.day_missing')
  if (typeof from !== 'string' || typeof until !== 'string') return { problems }
  return from > until
    ? { problems: { until: translate('reports.days_reversed') } }
    : { parameters: { days: { from, until } } }
}
