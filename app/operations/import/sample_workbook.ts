import { cellXml } from '#files/xlsx/cell'
import { oneSheet } from '#files/xlsx/one_sheet'
import { STYLE } from '#files/xlsx/parts'
import { translate } from '#fields/translate'
import { sampleRows } from '#operations/import/sample_file'

/** The sample file as a workbook: all cells are text, so that nothing typed into them loses its zeros. */
export function sampleWorkbook(): AsyncGenerator<Buffer> {
  const [header, ...rows] = sampleRows()
  const columns = header.map((title) => ({ header: title, width: Math.min(40, Math.max(14, title.length + 2)) }))
  const printed = rows.map((row) => row.map((cell) => cellXml(cell, STYLE.date)))
  return oneSheet(translate('import.customers'), columns, printed)
}
