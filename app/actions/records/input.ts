import type { RecordProblem } from '#actions/records/draft'

/** Longest text that is looked at; the fields' own bounds are far below. */
const MOST_TEXT = 100_000
const MOST_ITEMS = 1_000

/** Text, or texts where a field has many: a key given twice, an object or a number is nobody's value. */
export function isInput(input: unknown, many: boolean): boolean {
  if (input === null || input === undefined) return true
  if (typeof input === 'string') return input.length <= MOST_TEXT
  return many && Array.isArray(input) && input.length <= MOST_ITEMS && input.every((item) => isInput(item, false))
}

export const notText = (key: string): RecordProblem => ({ key, problem: { code: 'not_text' } })

/** The rows of `points[…][value]`, with the key that each stands under. */
export function rowsIn(input: unknown): [string, { [part: string]: unknown }][] | null {
  if (typeof input !== 'object' || input === null)
    return input === '' || input === null || input === undefined ? [] : null
  const rows = Object.entries(input).slice(0, MOST_ITEMS)
  return rows.every(([, row]) => typeof row === 'object' && row !== null && !Array.isArray(row)) ? rows : null
}

export function textOf(row: { [part: string]: unknown }, part: string): string {
  return typeof row[part] === 'string' ? row[part] : ''
}
