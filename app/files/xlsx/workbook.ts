import { crc32, deflateRawSync } from 'node:zlib'
import { contentTypes, ROOT_RELATIONS, STYLES, workbook, workbookRelations } from '#files/xlsx/parts'
import { SHEET_END } from '#files/xlsx/sheet'
import type { SheetSoFar } from '#files/xlsx/sheet_part'
import { ZipWriter } from '#files/xlsx/zip'

export interface WorkbookSheet {
  sheet: SheetSoFar
  /** Its parts, one behind the other. */
  parts: AsyncIterable<Buffer>
}

/**
 * A workbook (ECMA-376) of sheets written before, as a stream of bytes in constant memory.
 * Throws FileProblem `file_too_large`.
 */
export async function* workbookFile(name: string, sheets: WorkbookSheet[]): AsyncGenerator<Buffer> {
  const zip = new ZipWriter()
  const names = sheets.map((_, at) => nameOf(name, at + 1))
  yield* zip.text('_rels/.rels', ROOT_RELATIONS)
  yield* zip.text('xl/styles.xml', STYLES)
  for (const [at, { sheet, parts }] of sheets.entries()) {
    const sum = { size: sheet.size + SHEET_END.length, crc: crc32(SHEET_END, sheet.crc) }
    yield* zip.deflated(`xl/worksheets/sheet${at + 1}.xml`, ended(parts), sum)
  }
  yield* zip.text('xl/workbook.xml', workbook(names))
  yield* zip.text('xl/_rels/workbook.xml.rels', workbookRelations(names))
  yield* zip.text('[Content_Types].xml', contentTypes(names))
  yield zip.end()
}

async function* ended(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* parts
  yield deflateRawSync(SHEET_END)
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
