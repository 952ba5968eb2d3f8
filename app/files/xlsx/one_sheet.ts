import { buffer } from 'node:stream/consumers'
import { type Column, MAX_ROWS, rowPrinter, sheetHead } from '#files/xlsx/sheet'
import { deflatedPart } from '#files/xlsx/sheet_part'
import { workbookFile } from '#files/xlsx/workbook'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Rows of values that fit below the header. */
export const ROOM = MAX_ROWS - 1

/**
 * A workbook of one sheet; rows are cells as `cellXml` prints them, and may be wider than the header. Packed it is
 * kept in memory until its last row is known, because a workbook says before a sheet what is in it.
 */
export async function* oneSheet(
  title: string,
  columns: Column[],
  rows: AsyncIterable<string[]> | Iterable<string[]>
): AsyncGenerator<Buffer> {
  const sheet = { parts: 0, rows: 0, size: 0, crc: 0 }
  const packed = await buffer(deflatedPart(xmlOf(columns, rows, sheet), sheet))
  yield* workbookFile(title, [{ sheet, parts: inOne(packed) }])
}

async function* xmlOf(
  columns: Column[],
  rows: AsyncIterable<string[]> | Iterable<string[]>,
  sheet: { rows: number }
): AsyncGenerator<string> {
  const printers = new Map<number, ReturnType<typeof rowPrinter>>()
  yield sheetHead(columns)
  for await (const cells of rows) {
    const print = printers.get(cells.length) ?? rowPrinter(cells.length)
    printers.set(cells.length, print)
    yield print(++sheet.rows + 1, cells)
  }
}

async function* inOne(packed: Buffer) {
  yield packed
}
