import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { csvRow, csvCell } from '#files/csv/write'
import { SheetNotes, type SheetNote } from '#files/xlsx/read/notes'
import { broken } from '#files/xlsx/read/problem'
import { sheetRows, type SheetRow } from '#files/xlsx/read/sheet_rows'
import { readFormats } from '#files/xlsx/read/styles'
import { readSharedTexts } from '#files/xlsx/read/texts'
import { readParts } from '#files/xlsx/read/workbook_parts'
import { ZipReader } from '#files/xlsx/read/zip_reader'

/** What was read of a workbook. */
export interface WorkbookFacts {
  sheet: string
  /** Sheets that were not read. */
  others: string[]
  notes: SheetNote[]
}

/**
 * Writes the first sheet that shows as CSV (UTF-8, commas): row n of the sheet is record n, formula-like texts are escaped.
 * @throws FileProblem `workbook_broken`, `workbook_too_large`
 */
export async function sheetToCsv(source: string, target: string): Promise<WorkbookFacts> {
  const file = await open(source)
  try {
    const zip = await ZipReader.of(file)
    const parts = await readParts(zip)
    if (!zip.has(parts.path)) throw broken('sheet')
    const notes = new SheetNotes()
    const texts = parts.texts ? await readSharedTexts(zip.text(parts.texts)) : []
    const formats = parts.styles ? await readFormats(zip.text(parts.styles)) : []
    const rows = sheetRows(zip.text(parts.path), { texts, formats, from1904: parts.from1904, notes })
    await pipeline(Readable.from(linesOf(rows)), createWriteStream(target, { mode: 0o600 }))
    return { sheet: parts.sheet, others: parts.others, notes: notes.list() }
  } finally {
    await file.close()
  }
}

async function* linesOf(rows: AsyncIterable<SheetRow>): AsyncGenerator<string> {
  let written = 0
  for await (const { rowNo, cells } of rows) {
    yield '\r\n'.repeat(rowNo - written - 1) + lineOf(cells)
    written = rowNo
  }
}

/** Styled cells behind the last value are no cells; a row without values is a blank line. */
function lineOf(cells: string[]): string {
  const end = cells.findLastIndex((cell) => cell?.trim())
  return end < 0 ? '\r\n' : csvRow(Array.from({ length: end + 1 }, (_, at) => csvCell(cells[at] ?? '')))
}
