import type { HttpContext } from '@adonisjs/core/http'
import type Operation from '#models/operation'
import type OperationIssue from '#models/operation_issue'
import { issuesOf } from '#operations/import/issues_file'
import type { ImportPlan, ImportResult } from '#operations/import/plan'
import { sayProblem } from '#operations/import/say_problem'
import { factsOf } from '#web/imports/facts'
import { issuesFormats } from '#web/imports/issues_formats'
import { presentUndo } from '#web/operations/undo'
import { presentOperation } from '#web/operations/present'

const PAGE = 50

/** Progress while it runs, then what came of it with its issues. */
export async function statePage(operation: Operation, after: number, ctx: HttpContext) {
  const { i18n, bouncer } = ctx
  const plan = operation.plan as ImportPlan
  const result = operation.result as ImportResult
  const ended = !operation.pending
  const issues = ended && !result.dismissed ? await issuesOf(operation.id, after, PAGE + 1) : []
  return {
    operation: presentOperation(operation, i18n),
    steer: await bouncer.with('OperationPolicy').allows('steer', operation),
    undo: ended ? await presentUndo(operation, ctx) : null,
    facts: factsOf(plan, i18n),
    result: { ...{ created: 0, updated: 0, unchanged: 0, issues: 0 }, ...result },
    ended,
    formats: issuesFormats(operation),
    issues: issues.slice(0, PAGE).map((issue) => presentIssue(issue, plan)),
    paging: { first: after > 0, next: issues.length > PAGE ? issues[PAGE - 1].rowNo : null },
  }
}

export function presentIssue(
  { rowNo, problems, cells }: Pick<OperationIssue, 'rowNo' | 'problems' | 'cells'>,
  { header }: ImportPlan
) {
  const said = problems.map((problem) => ({
    ...sayProblem(problem, header),
    value: problem.column === null ? '' : (cells[problem.column] ?? ''),
    recordId: problem.recordId,
  }))
  return { rowNo, name: nameOf(cells), problems: said }
}

/** What tells a person which row it is: its first texts. */
function nameOf(cells: string[]) {
  return cells
    .filter((cell) => /\p{L}{2}/u.test(cell))
    .slice(0, 2)
    .join(' ')
}
