import { unescapeFormula } from '#files/csv/formula'
import { translate, translations } from '#fields/translate'
import { fold } from '#text/fold'

/** Stands before a bad cell in the issues file; read back, it goes. */
export const MARK = '⚠'

/** Header of the column of explanations that the issues file adds at the end. */
export const issuesColumn = () => translate('import.issues_column')

export function markCell(cell: string): string {
  return cell ? `${MARK} ${cell}` : MARK
}

/** A cell as its author meant it. Marks are only looked for in a corrected issues file. */
export function cleanCell(cell: string, corrected: boolean): string {
  const plain = corrected && cell.startsWith(MARK) ? cell.slice(MARK.length) : cell
  return unescapeFormula(plain.trim())
}

/** Whether a header is that of an issues file: its last column explains. */
export function isIssuesHeader(header: string[]): boolean {
  const last = fold(header.at(-1) ?? '')
  return header.length > 1 && translations('import.issues_column').some((name) => fold(name) === last)
}
