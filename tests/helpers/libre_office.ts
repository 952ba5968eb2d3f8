import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'

const run = promisify(execFile)

/** Commas, quotes, UTF-8, cells as they show, every sheet in a file of its own (LibreOffice's CSV filter, tokens 1 to 11). */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'

/** Tests of LibreOffice run where it is; elsewhere they are skipped and say so. */
export const withoutLibreOffice = await run('soffice', ['--version']).then(
  () => false,
  () => true
)

/** The rows of each sheet of a workbook as LibreOffice reads them, the header first, in the order of the sheets' names. */
export async function readByLibreOffice(workbook: Uint8Array): Promise<string[][][]> {
  const folder = await mkdtemp(join(tmpdir(), 'libre-office-'))
  try {
    await writeFile(join(folder, 'book.xlsx'), workbook)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await run('soffice', [profile, '--headless', '--convert-to', AS_CSV, '--outdir', folder, join(folder, 'book.xlsx')])
    const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort(bySheet)
    return await Promise.all(names.map(async (name) => parse(await readFile(join(folder, name), 'utf8'))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** "Base.csv" before "Base 2.csv". */
const bySheet = (one: string, other: string) => (one.slice(0, -4) < other.slice(0, -4) ? -1 : 1)
