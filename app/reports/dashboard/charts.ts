import { type DateTime } from 'luxon'
import { personById } from '#dictionaries/people'
import { valuesOf } from '#dictionaries/values'
import { formatDay, formatDayShort } from '#fields/formats'
import { dateTime } from '#fields/types/date_time'
import { translate } from '#fields/translate'
import { fieldNamed } from '#lists/fields_of'
import type { Filter } from '#lists/list_state'
import { lastWeeks, NOBODY, startOfWeek, TALLIED, type Tallied } from '#lists/tallies'
import { seesValues } from '#permissions/field_access'
import type { Counts, Tallies } from '#reports/dashboard/read_tallies'
import { current } from '#tenancy/current'

/** One value of a chart, with the filters that a list shows the same customers by. */
export interface Bar {
  label: string
  /** Where there is little room. */
  short?: string
  count: number
  color?: string
  filters: Filter[]
}

export interface Chart {
  key: Tallied | 'manager' | 'week'
  bars: Bar[]
  /** Customers of values that have no bar of their own. */
  others: number
}

const MOST_MANAGERS = 10
const MINUTE = { minutes: 1 }

/** What the acting person may know of it: a field that is hidden from them, or masked, has no chart. */
export function chartsOf(tallies: Tallies): Chart[] {
  const kinds = (Object.keys(TALLIED) as Tallied[]).filter(isSeen)
  const valued = kinds.map((kind) => ({ key: kind, bars: barsOf(kind, tallies.of(kind)), others: 0 }))
  return [...valued, ...(isSeen('manager') ? [managersOf(tallies.byManager)] : []), weeksOf(tallies.of('week'))]
}

const isSeen = (key: string) => seesValues('customers', key) && Boolean(fieldNamed('customers', key)?.filterable)

/** In the dictionary's order; values that nobody has only while they are in use. */
function barsOf(kind: Tallied, counts: Counts): Bar[] {
  const values = valuesOf(fieldNamed('customers', kind)!.options.dictionary!)
  const bars = values.map(({ id, key, name, color, retired }) => ({
    bar: { label: name, count: counts.get(id) ?? 0, color: color ?? undefined, filters: [is(kind, key)] },
    retired,
  }))
  const shown = bars.filter(({ bar, retired }) => bar.count > 0 || !retired).map(({ bar }) => bar)
  const none = counts.get(NOBODY)
  return none ? [...shown, { label: translate('reports.none_of_it'), count: none, filters: [isEmpty(kind)] }] : shown
}

function managersOf(counts: Counts): Chart {
  const ranked = [...counts].sort(([, one], [, other]) => other - one)
  const bars = ranked.slice(0, MOST_MANAGERS).map(([id, count]) => ({
    label: id === NOBODY ? translate('reports.nobody') : (personById(id)?.name ?? '–'),
    ...{ count, filters: [id === NOBODY ? isEmpty('manager') : is('manager', id)] },
  }))
  return { key: 'manager', bars, others: ranked.slice(MOST_MANAGERS).reduce((sum, [, count]) => sum + count, 0) }
}

function weeksOf(counts: Counts): Chart {
  const bars = lastWeeks().map((monday) => ({
    ...{ label: formatDay(monday), short: formatDayShort(monday) },
    ...{ count: counts.get(monday) ?? 0, filters: within(monday) },
  }))
  return { key: 'week', bars, others: 0 }
}

/** A week of the company's clocks, told by those of the reader: a midnight there is told as its day. */
function within(monday: string): Filter[] {
  const [first, end] = [startOfWeek(monday), startOfWeek(monday).plus({ weeks: 1 })].map(inReaderZone)
  const last = end.toMillis() === end.startOf('day').toMillis() ? end.minus({ days: 1 }) : end.minus(MINUTE)
  return [
    { key: 'created_at', operator: 'gte', values: [printed(first)] },
    { key: 'created_at', operator: 'lte', values: [printed(last)] },
  ]
}

const inReaderZone = (moment: DateTime) => moment.setZone(current.timeZone)

/** A day alone where it is one, as people pick it. */
const printed = (moment: DateTime) =>
  String(dateTime.print(moment.toMillis(), fieldNamed('customers', 'created_at')! as never)).replace(/T00:00$/, '')

const is = (key: string, value: string): Filter => ({ key, operator: 'is', values: [value] })
const isEmpty = (key: string): Filter => ({ key, operator: 'empty', values: [] })
