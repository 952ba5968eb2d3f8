import ExcelJS from 'exceljs'
import { csvFile } from '#tests/helpers/imports'

export type SheetCell = string | number | boolean | Date | ExcelJS.CellValue

/** Writes a workbook of one sheet as Excel would and answers its path. */
export async function workbookFile(rows: SheetCell[][], shape: (sheet: ExcelJS.Worksheet) => void = () => {}) {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Customers')
  for (const row of rows) sheet.addRow(row)
  shape(sheet)
  return csvFile(Buffer.from((await workbook.xlsx.writeBuffer()) as ArrayBuffer), 'customers.xlsx')
}

export async function sheetIn(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  return workbook.worksheets[0]
}

/** The texts of a sheet's rows. */
export const textsOf = (sheet: ExcelJS.Worksheet) => {
  const rows: string[][] = []
  sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map((value) => String(value ?? ''))))
  return rows
}
