import { columnLetters, textXml } from '#files/xlsx/cell'
import { SHEET_START, STYLE } from '#files/xlsx/parts'

export interface Column {
  header: string
  /** In characters; 16 if not said. */
  width?: number
}

/** Rows that one sheet may take: Excel's limit. */
export const MAX_ROWS = 1_048_576

const FREEZE =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'

/** All of a worksheet that stands before its first row of values: the header is row 1, bold and frozen. */
export function sheetHead(columns: Column[]): string {
  const row = rowPrinter(columns.length)
  const header = columns.map((column) => textXml(column.header, STYLE.header))
  return `${SHEET_START}${FREEZE}${widthsXml(columns)}<sheetData>${row(1, header)}`
}

export const SHEET_END = '</sheetData></worksheet>'

/** Prints rows of so many columns; the cells are those of `cellXml`. */
export function rowPrinter(columns: number): (rowNo: number, cells: string[]) => string {
  const starts = Array.from({ length: columns }, (_, at) => `<c r="${columnLetters(at)}`)
  return (rowNo, cells) => {
    const row = String(rowNo)
    let xml = `<row r="${row}">`
    for (let at = 0; at < columns; at++) if (cells[at]) xml += starts[at] + row + cells[at]
    return `${xml}</row>`
  }
}

function widthsXml(columns: Column[]): string {
  const widths = columns.map(
    ({ width = 16 }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  )
  return `<cols>${widths.join('')}</cols>`
}
