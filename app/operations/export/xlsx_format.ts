import { cellXml } from '#files/xlsx/cell'
import { XLSX_TYPE } from '#files/xlsx/one_sheet'
import { STYLE } from '#files/xlsx/parts'
import { rowPrinter, sheetHead } from '#files/xlsx/sheet'
import { deflatedPart, sheetFor, type SheetSoFar } from '#files/xlsx/sheet_part'
import { workbookFile } from '#files/xlsx/workbook'
import { columnPrinter } from '#operations/export/cells'
import type { FileFormat, Part } from '#operations/export/formats'
import { ROWS_OF_PART } from '#operations/export/plan'
import type { Spool } from '#operations/export/spool'
import type { Field, Record } from '#fields/field'

/** Parts are stretches of a sheet, deflated already: they too are only put together. */
export const xlsx: FileFormat = {
  type: XLSX_TYPE,
  part: (fields, sheets) => new XlsxPart(fields, sheets),
  file: (spool, _fields, sheets, title) => workbookFile(title, withParts(spool, sheets)),
}

class XlsxPart implements Part {
  readonly sheets: SheetSoFar[]
  private readonly sheet: SheetSoFar
  private readonly columns: ((record: Record) => string)[]
  private readonly print: (rowNo: number, cells: string[]) => string

  constructor(
    private readonly fields: Field[],
    sheets: SheetSoFar[]
  ) {
    const found = sheetFor(sheets, ROWS_OF_PART)
    this.sheet = { ...found }
    this.sheets = [...sheets.filter((sheet) => sheet !== found), this.sheet]
    this.columns = fields.map((field) => columnPrinter(field, (cell) => cellXml(cell, dateStyle(field))))
    this.print = rowPrinter(fields.length)
  }

  row(record: Record) {
    this.sheet.rows++
    const cells = this.columns.map((print) => print(record))
    return this.print(this.sheet.rows + 1, cells)
  }

  stored(rows: AsyncIterable<string>) {
    return deflatedPart(this.begun(rows), this.sheet)
  }

  private async *begun(rows: AsyncIterable<string>) {
    if (this.sheet.parts === 0) yield sheetHead(this.fields.map(sheetColumn))
    yield* rows
  }
}

/** @throws Error when parts belong to no sheet: never a file that is short */
function withParts(spool: Spool, sheets: SheetSoFar[]) {
  let from = 0
  const found = sheets.map((sheet) => ({ sheet, parts: spool.read(from, (from += sheet.parts)) }))
  if (from !== spool.parts) throw new Error(`An export of ${spool.parts} parts has sheets for ${from}`)
  return found
}

const WIDE = new Set(['name', 'company', 'email', 'address1', 'address2'])

function sheetColumn({ key, label }: Field) {
  return { header: label, width: WIDE.has(key) ? 32 : Math.min(40, Math.max(14, label.length + 2)) }
}

const dateStyle = ({ type }: Field) => (type.name === 'date' ? STYLE.date : STYLE.datetime)
