import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import type { Cell } from '#files/csv/write'
import { cellXml } from '#files/xlsx/cell'
import { STYLE } from '#files/xlsx/parts'
import { type Column, rowPrinter, sheetHead } from '#files/xlsx/sheet'
import { deflatedPart, sheetFor, type SheetSoFar } from '#files/xlsx/sheet_part'
import { workbookFile } from '#files/xlsx/workbook'

interface Source {
  name?: string
  columns?: Column[]
  /** The rows of each part. */
  parts?: Cell[][][]
}

/** As an export does it: part by part, each by itself, put together at the end. */
export async function bytesOf(
  { name = 'Customers', columns = [{ header: 'Value' }], parts = [[]] }: Source,
  maxRows?: number
) {
  let sheets: SheetSoFar[] = []
  const stored: Buffer[][] = []
  for (const rows of parts) {
    const found = sheetFor(sheets, rows.length, maxRows)
    const sheet = { ...found }
    sheets = [...sheets.filter((each) => each !== found), sheet]
    const at = sheets.length - 1
    stored[at] = [...(stored[at] ?? []), await buffer(deflatedPart(xmlOf(columns, rows, sheet), sheet))]
  }
  const blocks = async function* (at: number) {
    yield* stored[at]
  }
  return buffer(
    workbookFile(
      name,
      sheets.map((sheet, at) => ({ sheet, parts: blocks(at) }))
    )
  )
}

async function* xmlOf(columns: Column[], rows: Cell[][], sheet: SheetSoFar) {
  const print = rowPrinter(columns.length)
  if (sheet.parts === 0) yield sheetHead(columns)
  for (const cells of rows) {
    const printed = cells.map((cell, at) => cellXml(cell, at === 1 ? STYLE.date : STYLE.datetime))
    yield print(++sheet.rows + 1, printed)
  }
}

export async function written(source: Source, maxRows?: number): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await bytesOf(source, maxRows)) as unknown as ExcelJS.Buffer)
  return workbook
}
