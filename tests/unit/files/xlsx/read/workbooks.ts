import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { TestContext } from '@japa/runner/core'
import ExcelJS from 'exceljs'
import { openCsv } from '#files/csv/open_csv'
import { ZipWriter } from '#files/xlsx/zip'
import { sheetToCsv, type WorkbookFacts } from '#files/xlsx/read/sheet_to_csv'
import { scratchFolder } from '#tests/unit/files/scratch'

type Parts = { [path: string]: string }

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (list: [string, string, string][]) =>
  `<Relationships>${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`

/** The least that is a workbook, its sheet as given. */
export function partsOf(sheet: string, others: Parts = {}): Parts {
  return {
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': '<workbook><sheets><sheet name="One" sheetId="1" r:id="s1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations([
      ['s1', 'worksheet', '/xl/worksheets/sheet1.xml'],
      ['s2', 'worksheet', 'worksheets/sheet2.xml'],
      ['t', 'sharedStrings', 'sharedStrings.xml'],
      ['f', 'styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheet,
    ...others,
  }
}

export const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

export async function zipOf(parts: Parts): Promise<Buffer> {
  const zip = new ZipWriter()
  const blocks: Buffer[] = []
  for (const [path, text] of Object.entries(parts)) blocks.push(await buffer(zip.text(path, text)))
  return Buffer.concat([...blocks, zip.end()])
}

export async function styled(fill: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook)
  return Buffer.from((await workbook.xlsx.writeBuffer()) as ArrayBuffer)
}

interface Read extends WorkbookFacts {
  csv: string
  rows: { rowNo: number; cells: string[] }[]
}

/** Read as an upload is, back to its cells. */
export async function readBack(context: Pick<TestContext, 'test'>, bytes: Uint8Array): Promise<Read> {
  const folder = await scratchFolder(context)
  const [source, target] = [join(folder, 'book.xlsx'), join(folder, 'book.csv')]
  await writeFile(source, bytes)
  const facts = await sheetToCsv(source, target)
  const csv = await readFile(target, 'utf8')
  const rows = csv.trim() ? await Array.fromAsync(openCsv(target)) : []
  return { ...facts, csv, rows: rows.map(({ rowNo, cells }) => ({ rowNo, cells })) }
}
