import type { RowProblem } from '#models/operation_issue'
import { withNewValues } from '#operations/import/new_values'
import { refuseUnwritable, readable } from '#operations/import/operation'
import type { ImportPlan } from '#operations/import/plan'
import { Trial, type TrialCounts } from '#operations/import/trial'
import { defineOperation } from '#operations/operation'

const BATCH = 500
/** Characters of a cell that are kept of a refused row. */
const CELL = 80

/** The import whose rows are tried, with its choices as they were. */
export interface CheckPlan extends ImportPlan {
  importId: string
}

export interface CheckResult extends TrialCounts {
  /** The first rows that would be refused. */
  first: { rowNo: number; cells: string[]; problems: RowProblem[] }[]
}

/**
 * Tries every row of a large file and writes nothing but the counts. What the rows before would have made is in the
 * memory of the process, so another one begins at the first row again.
 */
export const checkOperation = defineOperation<CheckPlan, object, CheckResult>({
  kind: 'import_check',
  permission: 'customers.import',
  icon: 'list-check',
  start: { checkpoint: {}, result: { created: 0, updated: 0, unchanged: 0, issues: 0, first: [] } },
  links: ({ plan: { importId } }) => [{ name: 'check', path: `/customers/import/${importId}/check` }],

  async step(run) {
    refuseUnwritable(run.plan)
    const trial = await run.keep(() => readable(Trial.open(run.plan)))
    const more = await withNewValues(run.plan, () => readable(trial.go(BATCH)))
    const first = trial.issues.map(({ row: { rowNo, cells }, problems }) => ({
      ...{ rowNo, problems },
      cells: cells.map((cell) => cell.slice(0, CELL)),
    }))
    await run.commit(async () => ({ done: trial.rows, result: { ...trial.counts, first } }))
    return more ? 'more' : 'done'
  },
})
