import { changesOf } from '#actions/records/changes'
import type { Draft } from '#actions/records/draft'
import { everyFieldOf } from '#lists/fields_of'
import type { RowProblem } from '#models/operation_issue'
import type { ImportPlan, ImportResult } from '#operations/import/plan'
import { prepareRows } from '#operations/import/prepare_rows'
import { RowReader, type ImportRow } from '#operations/import/row_reader'

const ROWS = 500
const SHOWN = 5

/** What an import would do with the first rows of its file. */
export interface Preview {
  rows: number
  counts: ImportResult
  /** The first customers as they would be saved. */
  drafts: Draft[]
  issues: { row: ImportRow; problems: RowProblem[] }[]
}

/** Tries the first 500 rows and writes nothing. */
export async function previewImport(plan: ImportPlan): Promise<Preview> {
  const reader = await RowReader.open(plan, 1)
  const counts = { created: 0, updated: 0, unchanged: 0, issues: 0 }
  const preview: Preview = { rows: 0, counts, drafts: [], issues: [] }
  try {
    for (let rows = await reader.take(ROWS); rows.length > 0;) {
      const { drafts, issues, later } = await prepareRows(rows, plan)
      preview.rows += rows.length - later.length
      for (const draft of drafts) counts[outcomeOf(draft)]++
      counts.issues += issues.length
      preview.drafts.push(...drafts.slice(0, SHOWN - preview.drafts.length))
      preview.issues.push(...issues.slice(0, SHOWN - preview.issues.length))
      rows = later
    }
    return preview
  } finally {
    await reader.close()
  }
}

function outcomeOf(draft: Draft) {
  if (!draft.before) return 'created'
  return changesOf(draft, everyFieldOf('customers')) ? 'updated' : 'unchanged'
}
