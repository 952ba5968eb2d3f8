import { translate } from '#fields/translate'
import { defaultState } from '#lists/default_state'
import { EVERYTHING, LIMITS, type Filter } from '#lists/list_state'
import { printListState } from '#lists/print_state'
import type { Bar, Chart } from '#reports/dashboard/charts'
import type { Dashboard } from '#reports/dashboard/dashboard'
import { current } from '#tenancy/current'

/** A dashboard as its page shows it: each bar with its length, its share and the list that it leads to. */
export function dashboardPage(given: Dashboard) {
  if ('missing' in given) return given
  const { charts, total, reach, filters } = given
  const lead = { reach, total, all: listWith(filters) }
  return { ...lead, charts: charts.map((chart) => drawn(chart, filters)) }
}

function drawn({ key, bars, others }: Chart, filters: Filter[]) {
  const longest = Math.max(1, ...bars.map(({ count }) => count))
  const sum = bars.reduce((total, { count }) => total + count, others)
  const draw = ({ filters: own, ...bar }: Bar) => ({
    ...bar,
    length: Math.round((bar.count / longest) * 1000) / 10,
    share: sum ? bar.count / sum : 0,
    href: listWith([...filters.filter(({ key: narrowed }) => own.every((one) => one.key !== narrowed)), ...own]),
  })
  return { key, others, title: translate(`reports.charts.${key}`), sum, bars: bars.map(draw) }
}

function listWith(all: Filter[]): string {
  const list = 'customers'
  const query = printListState({ ...defaultState(list), list, all, limit: LIMITS[0], view: EVERYTHING })
  return `/${current.tenant.slug}/${list}?${query}`
}
