import { localDay, localMoment } from '#reports/schedules/local_moment'

/** At a time of the day as the tenant's clocks show it: `07:30`. */
export type Rule = { time: string } & (
  | { every: 'day' }
  /** 1 is Monday, 7 is Sunday. */
  | { every: 'week'; weekday: number }
  /** 1 to 31; a month that is shorter has it on its last day. */
  | { every: 'month'; day: number }
)

const DAY = 86_400_000

/**
 * The first moment after another at which a rule holds, in milliseconds since 1970: once on each day that it names, however
 * clocks are set that day. Where the zone left a day out, "daily" does too, the others take the day after it.
 */
export function nextRun(rule: Rule, zone: string, after: number): number {
  for (const day of daysOf(rule, localDay(zone, after - DAY))) {
    const moment = momentOf(rule, zone, day)
    if (moment !== null && moment > after) return moment
  }
  throw new Error('A calendar has no end')
}

function momentOf(rule: Rule, zone: string, day: string): number | null {
  const moment = localMoment(zone, day, rule.time)
  return moment === null && rule.every !== 'day' ? localMoment(zone, plusDays(day, 1), rule.time) : moment
}

/** The days that a rule names, in order, from one before `first` on. */
function* daysOf(rule: Rule, first: string): Generator<string> {
  if (rule.every === 'month') return yield* monthlyFrom(first, rule.day)
  const step = rule.every === 'day' ? 1 : 7
  const start = rule.every === 'day' ? first : plusDays(first, rule.weekday - weekdayOf(first) - 7)
  for (let day = start; ; day = plusDays(day, step)) yield day
}

function* monthlyFrom(first: string, wanted: number): Generator<string> {
  const [year, month] = first.split('-').map(Number)
  for (let at = month - 2; ; at++) {
    const last = new Date(Date.UTC(year, at + 1, 0)).getUTCDate()
    yield isoDay(Date.UTC(year, at, Math.min(wanted, last)))
  }
}

const plusDays = (day: string, days: number) => isoDay(Date.parse(day) + days * DAY)
const weekdayOf = (day: string) => new Date(day).getUTCDay() || 7
const isoDay = (moment: number) => new Date(moment).toISOString().slice(0, 10)
