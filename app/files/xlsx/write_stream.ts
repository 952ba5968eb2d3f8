import type { Cell } from '#files/csv/write'
import { contentTypes, ROOT_RELATIONS, STYLES, workbook, workbookRelations } from '#files/xlsx/parts'
import { type Column, MAX_ROWS, RowSource, sheetXml } from '#files/xlsx/sheet'
import { ZipWriter } from '#files/xlsx/zip'

export interface XlsxSource {
  sheetName: string
  columns: Column[]
  rows: AsyncIterable<Cell[]> | Iterable<Cell[]>
}

/**
 * A workbook (ECMA-376) as a stream of bytes, in constant memory however many
 * rows there are. Header bold and frozen, texts are string cells, dates are UTC.
 * Rows past a sheet's end go on a second sheet with the same header.
 * `maxRows` a sheet is Excel's own unless a test asks for less.
 * Throws FileProblem `cell_too_long` or `file_too_large`.
 */
export async function* xlsxStream(
  { sheetName, columns, rows }: XlsxSource,
  maxRows = MAX_ROWS
): AsyncGenerator<Buffer> {
  const zip = new ZipWriter()
  const source = new RowSource(rows)
  const sheets: string[] = []
  try {
    yield* zip.entry('_rels/.rels', [ROOT_RELATIONS])
    yield* zip.entry('xl/styles.xml', [STYLES])
    await source.advance()
    do {
      sheets.push(nameOf(sheetName, sheets.length + 1))
      const path = `xl/worksheets/sheet${sheets.length}.xml`
      yield* zip.entry(path, sheetXml(columns, source, maxRows))
    } while (source.next)
    yield* zip.entry('xl/workbook.xml', [workbook(sheets)])
    yield* zip.entry('xl/_rels/workbook.xml.rels', [workbookRelations(sheets)])
    yield* zip.entry('[Content_Types].xml', [contentTypes(sheets)])
    yield zip.end()
  } finally {
    await source.close()
  }
}

/** Excel takes 31 characters, none of []:*?/\ and no apostrophe at the ends. */
function nameOf(wish: string, number: number): string {
  const suffix = number > 1 ? ` ${number}` : ''
  const clean = wish
    .replace(/[[\]:*?/\\]|\p{Cc}/gu, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')
  return (clean || 'Sheet').slice(0, 31 - suffix.length).replace(/'+$/, '') + suffix
}
