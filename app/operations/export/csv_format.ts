import { BOM, csvCell, csvLine, csvRow, type Cell } from '#files/csv/write'
import { columnPrinter } from '#operations/export/cells'
import type { FileFormat } from '#operations/export/formats'
import { dayText, momentText } from '#operations/export/moments'
import type { Field } from '#fields/field'

/** Parts are the file's own lines: they are only put together. */
export const csv: FileFormat = {
  type: 'text/csv; charset=utf-8',
  part(fields) {
    const columns = fields.map((field) => columnPrinter(field, (cell) => csvCell(plain(cell, field))))
    return {
      row: (record) => csvRow(columns.map((print) => print(record))),
      stored: (rows) => rows,
      sheets: [],
    }
  },
  async *file(spool, fields) {
    yield BOM + csvLine(fields.map(({ label }) => label))
    yield* spool.read()
  },
}

/** Spreadsheets know no time zones: a time stands as the reader's clock shows it. */
function plain(cell: Cell, { type }: Field): Cell {
  if (!(cell instanceof Date)) return cell
  return type.name === 'date' ? dayText(cell.getTime()) : momentText(cell.getTime())
}
