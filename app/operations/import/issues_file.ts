import { BOM, csvLine } from '#files/csv/write'
import OperationIssue from '#models/operation_issue'
import type Operation from '#models/operation'
import { issuesColumn, markCell } from '#operations/import/marks'
import type { ImportPlan } from '#operations/import/plan'
import { sayProblems } from '#operations/import/say_problem'

const PAGE = 500

/**
 * Only the rows with issues, with the columns of the uploaded file: bad cells marked and all explained
 * in a last column. Corrected, it can be imported as it is: the importer leaves marks and column out.
 */
export async function* issuesFile(operation: Operation): AsyncGenerator<string> {
  const { header, format } = operation.plan as ImportPlan
  const style = { delimiter: format.delimiter }
  yield BOM + csvLine([...header, issuesColumn()], style)
  for await (const issue of allIssuesOf(operation.id)) yield csvLine(lineOf(issue, header), style)
}

/** In the order of the file, however many. */
export async function* allIssuesOf(operationId: string): AsyncGenerator<OperationIssue> {
  for (let after = 0; ;) {
    const issues = await issuesOf(operationId, after, PAGE)
    yield* issues
    if (issues.length < PAGE) return
    after = issues.at(-1)!.rowNo
  }
}

/** Issues behind a row, in the order of the file. */
export function issuesOf(operationId: string, after: number, limit: number) {
  return OperationIssue.query()
    .where('operation_id', operationId)
    .where('row_no', '>', after)
    .orderBy('row_no')
    .limit(limit)
}

/** Cells that had no column stand behind the explanation, so that they are too many again until somebody looks. */
function lineOf({ cells, problems }: OperationIssue, header: string[]) {
  const bad = new Set(problems.map(({ column }) => column))
  const marked = header.map((_, at) => (bad.has(at) ? markCell(cells[at] ?? '') : (cells[at] ?? '')))
  return [...marked, sayProblems(problems, header), ...cells.slice(header.length)]
}
