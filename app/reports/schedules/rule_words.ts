import { translate } from '#fields/translate'
import type { Rule } from '#reports/schedules/next_run'
import { current } from '#tenancy/current'

/** "Every Monday at 07:30". */
export function ruleWords(rule: Rule): string {
  const { time } = rule
  if (rule.every === 'day') return translate('reports.every_day_at', { time })
  if (rule.every === 'week') return translate('reports.every_week_at', { time, weekday: weekdayName(rule.weekday) })
  return translate('reports.every_month_at', { time, day: rule.day })
}

/** 1 is Monday. */
export function weekdayName(weekday: number): string {
  const format = new Intl.DateTimeFormat(current.locale, { weekday: 'long', timeZone: 'UTC' })
  return format.format(Date.UTC(2024, 0, weekday))
}
