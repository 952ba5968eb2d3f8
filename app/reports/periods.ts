import { DateTime } from 'luxon'
import { current } from '#tenancy/current'

/** Calendar days of the acting person's zone, both ends included: `2026-11-01`. */
export interface Days {
  from: string
  until: string
}

/** Stretches of days that go with the day on which they are asked for. */
export const PERIODS = ['yesterday', 'last_7_days', 'last_30_days', 'last_week', 'last_month'] as const
export type Period = (typeof PERIODS)[number]

/** The days that a period means on a day, which itself is never among them: it isn't over yet. */
export function daysOf(period: Period, today = DateTime.now().setZone(current.timeZone)): Days {
  const yesterday = today.minus({ days: 1 })
  const [from, until] = {
    yesterday: [yesterday, yesterday],
    last_7_days: [today.minus({ days: 7 }), yesterday],
    last_30_days: [today.minus({ days: 30 }), yesterday],
    last_week: whole(today.minus({ weeks: 1 }), 'week'),
    last_month: whole(today.minus({ months: 1 }), 'month'),
  }[period]
  return { from: from.toISODate()!, until: until.toISODate()! }
}

const whole = (day: DateTime, unit: 'week' | 'month') => [day.startOf(unit), day.endOf(unit)]

/** The moments between which days lie, in milliseconds since 1970, the second not included. */
export function momentsOf({ from, until }: Days): { from: number; until: number } {
  const startOf = (day: string) => DateTime.fromISO(day, { zone: current.timeZone })
  return { from: startOf(from).toMillis(), until: startOf(until).plus({ days: 1 }).toMillis() }
}
