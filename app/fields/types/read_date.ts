import type { ReadContext } from '#fields/field'
import { fold } from '#text/fold'

const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]0?0:00(?::00(?:\.0+)?)?Z?)?$/
const ORDERED = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T ]0?0:00(?::00(?:\.0+)?)?Z?)?$/
const DAY_FIRST = /^(\d{1,2})(?: de|\.)?[ -]([\p{L}]+)\.?(?: de| del|,)?[ -](\d{4})$/u
const MONTH_FIRST = /^([\p{L}]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u
const SLASHED = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/

let monthNames: Map<string, number> | undefined

export type DateProblem = 'not_a_date' | 'date_order' | 'impossible_date'

/**
 * A calendar day → 'YYYY-MM-DD'. Read are year first ("2024-03-05") and a month in letters ("5 Mar
 * 2024", "5 de marzo de 2024"). "3/5/2024" is refused unless `order` says what comes first: that is not guessed.
 */
export function readDay(text: string, order?: ReadContext['dateOrder']): string | { problem: DateProblem } {
  const parts = partsOf(text) ?? orderedParts(text, order)
  if (!parts) return { problem: SLASHED.test(text) ? 'date_order' : 'not_a_date' }
  const [year, month, day] = parts
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : { problem: 'impossible_date' }
}

function partsOf(text: string): [number, number, number] | undefined {
  const iso = ISO.exec(text)
  if (iso) return [Number(iso[1]), Number(iso[3]), Number(iso[4])]
  const [day, name, year] = DAY_FIRST.exec(text)?.slice(1) ?? swapped(MONTH_FIRST.exec(text)) ?? []
  const month = name && months().get(fold(name))
  return month ? [Number(year), month, Number(day)] : undefined
}

function orderedParts(text: string, order: ReadContext['dateOrder']): [number, number, number] | undefined {
  const [, first, , second, year] = (order && ORDERED.exec(text)) ?? []
  if (!year) return undefined
  const [day, month] = order === 'day' ? [first, second] : [second, first]
  return [Number(year), Number(month), Number(day)]
}

const swapped = (found: RegExpExecArray | null) => found && [found[2], found[1], found[3]]

/** Months of both languages, in full and short. */
function months(): Map<string, number> {
  if (monthNames) return monthNames
  monthNames = new Map([['sept', 9]])
  for (const locale of ['en', 'es']) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++)
        monthNames.set(fold(format.format(Date.UTC(2024, month - 1, 1))).replace('.', ''), month)
    }
  }
  return monthNames
}
