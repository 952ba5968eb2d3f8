import { cellXml, emptyXml, textXml } from '#files/xlsx/cell'
import { oneSheet } from '#files/xlsx/one_sheet'
import { STYLE } from '#files/xlsx/parts'
import { translate } from '#fields/translate'
import type OperationIssue from '#models/operation_issue'
import type Operation from '#models/operation'
import { allIssuesOf } from '#operations/import/issues_file'
import { issuesColumn } from '#operations/import/marks'
import type { ImportPlan } from '#operations/import/plan'
import { sayProblems } from '#operations/import/say_problem'

/** The issues file as a workbook: bad cells are coloured, and so is what explains them. */
export function issuesWorkbook(operation: Operation): AsyncGenerator<Buffer> {
  const { header } = operation.plan as ImportPlan
  const columns = [...header.map((title) => ({ header: title })), { header: issuesColumn(), width: 60 }]
  return oneSheet(translate('import.issues_title'), columns, rowsOf(operation, header))
}

async function* rowsOf(operation: Operation, header: string[]): AsyncGenerator<string[]> {
  for await (const issue of allIssuesOf(operation.id)) yield rowOf(issue, header)
}

function rowOf({ cells, problems }: OperationIssue, header: string[]): string[] {
  const bad = new Set(problems.map(({ column }) => column))
  const printed = header.map((_, at) => (bad.has(at) ? badCell(cells[at] ?? '') : plainCell(cells[at] ?? '')))
  return [...printed, badCell(sayProblems(problems, header)), ...cells.slice(header.length).map(badCell)]
}

const plainCell = (cell: string) => cellXml(cell, STYLE.date)
const badCell = (cell: string) => (cell ? textXml(cell, STYLE.bad) : emptyXml(STYLE.bad))
