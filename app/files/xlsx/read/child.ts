/** Run by `workbookToCsv` in a process of its own: says on its output what it found, or what is wrong. */
import { FileProblem } from '#files/file_problem'
import { sheetToCsv } from '#files/xlsx/read/sheet_to_csv'

const [source, target] = process.argv.slice(2)

process.stdout.write(JSON.stringify(await answer()))

async function answer() {
  try {
    return { facts: await sheetToCsv(source, target) }
  } catch (error) {
    if (error instanceof FileProblem) return { problem: { code: error.code, params: error.params } }
    const { code = '' } = error as NodeJS.ErrnoException
    if (code.startsWith('Z_') || code.startsWith('ERR_ENCODING'))
      return { problem: { code: 'workbook_broken', params: {} } }
    throw error
  }
}
