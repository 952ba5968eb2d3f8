import type { DateOrder } from '#operations/import/plan'

/** Cells such as "31/12/2024" of a whole file, by what must come first in them. */
export interface DateEvidence {
  day: number
  month: number
  /** "3/5/2024": could be either. */
  open: number
}

const DATED = /^(\d{1,2})([-/.])(\d{1,2})\2\d{4}(?!\d)/
const SHORTEST = 8

export const noDates = (): DateEvidence => ({ day: 0, month: 0, open: 0 })

export function noteDate(evidence: DateEvidence, cell: string) {
  if (cell.length < SHORTEST) return
  const [, first, , second] = DATED.exec(cell) ?? []
  if (!first) return
  if (Number(first) > 12) evidence.day++
  else if (Number(second) > 12) evidence.month++
  else evidence.open++
}

export const hasDates = ({ day, month, open }: DateEvidence) => day + month + open > 0

/** What the file itself says, nothing where it says both or neither. */
export function orderIn({ day, month }: DateEvidence): DateOrder | undefined {
  if (day > 0 && month === 0) return 'day'
  return month > 0 && day === 0 ? 'month' : undefined
}
