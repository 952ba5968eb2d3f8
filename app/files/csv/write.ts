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

/** One record by RFC 4180, with its CRLF. Dates are ISO 8601 in UTC. Only texts are checked for formulas. */
export function csvLine(cells: Cell[], style: CsvStyle = {}): string {
  const { delimiter = ',', escapeFormulas = true } = style
  const fields = cells.map((cell) => {
    const safe = typeof cell === 'string' && escapeFormulas ? escapeFormula(cell) : textOf(cell)
    return needsQuotes(safe, delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe
  })
  const line = fields.join(delimiter)
  return `${line === '' && cells.length === 1 ? '""' : line}\r\n`
}

function textOf(cell: Cell): string {
  if (cell === null) return ''
  return cell instanceof Date ? cell.toISOString() : String(cell)
}

function needsQuotes(text: string, delimiter: string): boolean {
  return text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text)
}
