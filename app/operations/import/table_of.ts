import { open, rm } from 'node:fs/promises'
import type { WorkbookFacts } from '#files/xlsx/read/sheet_to_csv'
import { workbookToCsv } from '#files/xlsx/read/workbook_to_csv'

const ZIP = Buffer.from('PK\x03\x04')

/** An uploaded file as the CSV that is kept and read from then on. */
interface Table {
  path: string
  workbook?: WorkbookFacts
}

/**
 * A workbook becomes CSV once, when it is uploaded, so that all that follows knows one kind of file. What was made for it goes
 * when `work` ends.
 * @throws FileProblem
 */
export async function withTable<T>(path: string, work: (table: Table) => Promise<T>): Promise<T> {
  if (!(await isZip(path))) return work({ path })
  const made = `${path}.csv`
  try {
    const workbook = await workbookToCsv(path, made)
    return await work({ path: made, workbook })
  } finally {
    await rm(made, { force: true })
  }
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0)
    return buffer.equals(ZIP)
  } finally {
    await file.close()
  }
}
