import type { Cell } from '#files/csv/write'
import { cellXml, columnLetters, textXml } from '#files/xlsx/cell'
import { SHEET_START, STYLE } from '#files/xlsx/parts'

export interface Column {
  header: string
  /** In characters; 16 if not said. */
  width?: number
  /** How Date cells of this column look; with the time (UTC) if not said. */
  dates?: 'date' | 'datetime'
}

/** Rows and bytes that one sheet may take: Excel's limit, and what ZIP holds without ZIP64. */
export const MAX_ROWS = 1_048_576
const MAX_CHARACTERS = 1_200_000_000
const BLOCK = 65_536

const FREEZE =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

/** Rows that can be stopped in the middle and taken up by the next sheet. */
export class RowSource {
  #rows: AsyncIterator<Cell[]> | Iterator<Cell[]>
  next: Cell[] | null = null

  constructor(rows: AsyncIterable<Cell[]> | Iterable<Cell[]>) {
    this.#rows = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()
  }

  async advance(): Promise<void> {
    const { done, value } = await this.#rows.next()
    this.next = done ? null : value
  }

  async close(): Promise<void> {
    await this.#rows.return?.()
  }
}

/** The XML of one worksheet, in blocks; it ends when the rows do or the sheet is full. */
export async function* sheetXml(columns: Column[], source: RowSource, maxRows: number): AsyncGenerator<string> {
  const letters = columns.map((_, at) => columnLetters(at))
  const dateStyles = columns.map(({ dates }) => STYLE[dates ?? 'datetime'])
  let block = SHEET_START + FREEZE + widthsXml(columns) + '<sheetData>' + headerXml(columns, letters)
  let written = 0
  for (let rowNo = 2; source.next && rowNo <= maxRows && written < MAX_CHARACTERS; rowNo++) {
    block += rowXml(rowNo, source.next, letters, dateStyles)
    if (block.length > BLOCK) {
      written += block.length
      yield block
      block = ''
    }
    await source.advance()
  }
  yield `${block}</sheetData></worksheet>`
}

function rowXml(rowNo: number, cells: Cell[], letters: string[], dateStyles: number[]): string {
  let xml = `<row r="${rowNo}">`
  for (const [at, letter] of letters.entries()) {
    xml += cellXml(letter + rowNo, cells[at] ?? null, dateStyles[at])
  }
  return `${xml}</row>`
}

function headerXml(columns: Column[], letters: string[]): string {
  const cells = columns.map(({ header }, at) => textXml(`${letters[at]}1`, header, STYLE.header))
  return `<row r="1">${cells.join('')}</row>`
}

function widthsXml(columns: Column[]): string {
  const widths = columns.map(
    ({ width = 16 }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  )
  return `<cols>${widths.join('')}</cols>`
}
