import { FileProblem } from '#files/file_problem'
import type { Cell } from '#files/csv/write'
import { STYLE } from '#files/xlsx/parts'
import { escapeXml } from '#files/xlsx/xml'

/** Excel refuses a workbook with a longer cell. */
const MAX_TEXT = 32_767
/** Excel shows #### for a longer text in a cell of text format. */
const MAX_TEXT_FORMAT = 255
const DAY = 86_400_000
/** Days from Excel's day 0 to 1 January 1970. */
const EPOCH = 25_569
/** Excel counts a 29 February 1900; dates before March 1900 would be off by a day. */
const FIRST_DAY = 61

const EDGES = /^\s|\s$|\s\s|\n/

/** The XML of a cell from its reference's end on, so that equal cells of a column are printed once; nothing for an empty one. */
export function cellXml(cell: Cell, dateStyle: number): string {
  if (typeof cell === 'string') return cell === '' ? '' : textXml(cell, STYLE.text)
  if (cell === null) return ''
  if (typeof cell === 'boolean') return `" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (cell instanceof Date) return dateXml(cell, dateStyle)
  if (!Number.isFinite(cell)) return textXml(String(cell), STYLE.text)
  return `"><v>${cell}</v></c>`
}

/** Always a string cell: "0711", "+49…" and "=1+1" stay what was written. */
export function textXml(text: string, style: number): string {
  if (text.length > MAX_TEXT) {
    throw new FileProblem('cell_too_long', { text: text.slice(0, 60), length: text.length, max: MAX_TEXT })
  }
  const styled = text.length > MAX_TEXT_FORMAT ? '' : ` s="${style}"`
  const space = EDGES.test(text) ? ' xml:space="preserve"' : ''
  return `"${styled} t="inlineStr"><is><t${space}>${escapeXml(text)}</t></is></c>`
}

/** A cell that only has a style. */
export const emptyXml = (style: number) => `" s="${style}"/>`

function dateXml(date: Date, style: number): string {
  const days = date.getTime() / DAY + EPOCH
  if (!(days >= FIRST_DAY)) return textXml(date.toISOString(), STYLE.text)
  return `" s="${style}"><v>${days}</v></c>`
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}
