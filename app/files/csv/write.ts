import { escapeFormula } from '#files/csv/formula'
import type { Delimiter } from '#files/csv/sniff'

export type Cell = string | number | boolean | Date | null

export interface CsvStyle {
  delimiter?: Delimiter
  /** Off only where no spreadsheet will open the file (an API client that asks for raw values). */
  escapeFormulas?: boolean
}

/** Makes Excel read the file as UTF-8. */
export const BOM = '\ufeff'

/** What may ask for an apostrophe or quotes, the delimiter apart. */
const SPECIAL = /^['=+\-@\s\0]|["\r\n]|\s$/

/** One record by RFC 4180, with its CRLF. Dates are ISO 8601 in UTC. Only texts are checked for formulas. */
export function csvLine(cells: Cell[], style: CsvStyle = {}): string {
  return csvRow(
    cells.map((cell) => csvCell(cell, style)),
    style
  )
}

/** A record of cells that are written out already. A single empty one is quoted: a bare line would be no record. */
export function csvRow(cells: string[], { delimiter = ',' }: CsvStyle = {}): string {
  if (cells.length === 1 && cells[0] === '') return '""\r\n'
  let row = cells[0] ?? ''
  for (let at = 1; at < cells.length; at++) row += delimiter + cells[at]
  return `${row}\r\n`
}

/** One cell as a record holds it. */
export function csvCell(cell: Cell, { delimiter = ',', escapeFormulas = true }: CsvStyle = {}): string {
  const text = textOf(cell)
  if (!SPECIAL.test(text) && !text.includes(delimiter)) return text
  const safe = typeof cell === 'string' && escapeFormulas ? escapeFormula(text) : text
  return needsQuotes(safe, delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell
  if (cell === null) return ''
  return cell instanceof Date ? cell.toISOString() : String(cell)
}

function needsQuotes(text: string, delimiter: string): boolean {
  return text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text)
}
