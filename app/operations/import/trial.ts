import type { Draft } from '#actions/records/draft'
import type { RowProblem } from '#models/operation_issue'
import { Ahead } from '#operations/import/ahead'
import { importedFields } from '#operations/import/importable'
import type { ImportPlan } from '#operations/import/plan'
import { RowReader, type ImportRow } from '#operations/import/row_reader'
import { tryRows } from '#operations/import/try_rows'

/** Shown of what would be saved, and of what would be refused. */
const SHOWN = 5
const ISSUES_SHOWN = 10

export interface TrialCounts {
  created: number
  updated: number
  unchanged: number
  issues: number
}

/** An import tried from its first row on, as far as it was asked to go. */
export class Trial {
  /** Rows tried. */
  rows = 0
  readonly counts: TrialCounts = { created: 0, updated: 0, unchanged: 0, issues: 0 }
  /** The first customers as they would be saved. */
  readonly drafts: Draft[] = []
  readonly issues: { row: ImportRow; problems: RowProblem[] }[] = []

  private constructor(
    private readonly plan: ImportPlan,
    private readonly reader: RowReader,
    private readonly ahead: Ahead
  ) {}

  static async open(plan: ImportPlan) {
    return new Trial(plan, await RowReader.open(plan, 1), new Ahead(plan, importedFields(plan)))
  }

  /** Tries the next rows; false when there were none. */
  async go(count: number): Promise<boolean> {
    const rows = await this.reader.take(count)
    if (rows.length === 0) return false
    const { drafts, outcomes, issues } = await tryRows(rows, this.plan, this.ahead)
    this.rows += rows.length
    for (const outcome of outcomes) this.counts[outcome]++
    this.counts.issues += issues.length
    this.drafts.push(...drafts.slice(0, SHOWN - this.drafts.length))
    this.issues.push(...issues.slice(0, ISSUES_SHOWN - this.issues.length))
    return true
  }

  close() {
    return this.reader.close()
  }
}
