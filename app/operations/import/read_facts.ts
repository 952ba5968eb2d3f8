import { FileProblem } from '#files/file_problem'
import { headerProblems } from '#files/csv/header'
import { openCsv } from '#files/csv/open_csv'
import { sniffCsv } from '#files/csv/sniff'
import { guessColumns } from '#operations/import/guess_columns'
import { importableFields } from '#operations/import/importable'
import { ColumnValues } from '#operations/import/column_values'
import { noDates, noteDate } from '#operations/import/date_evidence'
import { cleanCell, isIssuesHeader } from '#operations/import/marks'
import type { FileFacts } from '#operations/import/plan'
import { isHelperRow } from '#operations/import/sample_file'

const SAMPLES = 3
const HELPER_ROWS = [2, 3]

/**
 * Reads an uploaded file once, to its end: what breaks it is said now and not after half of it was
 * imported.
 *
 * @throws FileProblem
 */
export async function readFacts(path: string): Promise<FileFacts> {
  const format = await sniffCsv(path)
  const facts: FileFacts = {
    format,
    header: [],
    rows: 0,
    helperRows: [],
    corrected: false,
    samples: [],
    values: [],
    dates: noDates(),
  }
  let values = new ColumnValues(0)
  for await (const { rowNo, cells } of openCsv(path, { format })) {
    if (cells.some(hasNul)) throw new FileProblem('nul_character', { rowNo })
    if (facts.header.length > 0) takeRow(facts, rowNo, cells, values)
    else {
      takeHeader(facts, cells)
      values = new ColumnValues(facts.header.length)
    }
  }
  if (facts.rows === 0) throw new FileProblem('no_rows')
  return { ...facts, values: values.list() }
}

/** It would be dropped from every text: a file with one is damaged, or no text. */
const hasNul = (cell: string) => cell.includes('\0')

function takeHeader(facts: FileFacts, cells: string[]) {
  const header = trimmedEnd(cells).map((cell) => cell.trim())
  facts.corrected = isIssuesHeader(header)
  facts.header = facts.corrected ? header.slice(0, -1) : header
  facts.samples = facts.header.map(() => [])
  const [problem] = headerProblems(facts.header)
  if (problem) throw new FileProblem(problem.code, problem.params)
}

function takeRow(facts: FileFacts, rowNo: number, raw: string[], values: ColumnValues) {
  const cells = facts.header.map((_, at) => cleanCell(raw[at] ?? '', facts.corrected))
  if (HELPER_ROWS.includes(rowNo) && isHelperRow(cells, guessedFields(facts.header)))
    return facts.helperRows.push(rowNo)
  facts.rows++
  values.add(cells)
  cells.forEach((cell, at) => {
    noteDate(facts.dates, cell)
    const seen = facts.samples[at]
    if (cell && seen.length < SAMPLES && !seen.includes(cell)) seen.push(cell)
  })
}

function guessedFields(header: string[]) {
  const fields = importableFields()
  return guessColumns(header, fields).map((key) => fields.find((field) => field.key === key))
}

/** Spreadsheets leave empty columns behind the last one. */
function trimmedEnd(cells: string[]) {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
}
