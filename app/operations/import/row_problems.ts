import type { RecordProblem } from '#actions/records/draft'
import { translate } from '#fields/translate'
import { readRecords } from '#lists/read_records'
import { mayTouch } from '#permissions/row_scope'
import type { RowProblem } from '#models/operation_issue'
import type { ImportPlan } from '#operations/import/plan'
import type { ReadRow } from '#operations/import/read_row'
import type { ImportRow } from '#operations/import/row_reader'

interface BadRow {
  row: ReadRow
  problems: RecordProblem[]
}

/** Where a value stands that has no column of its own: a missing name is missing beside the others. */
const BESIDE: { [key: string]: string[] } = {
  name: ['last_name', 'first_name', 'company'],
  type: ['name'],
}

/** What is wrong with each row, by column, with the names of the customers that stand in the way. */
export async function rowProblems(
  rows: BadRow[],
  plan: ImportPlan
): Promise<{ row: ImportRow; problems: RowProblem[] }[]> {
  const names = await namesOf(rows.flatMap(({ problems }) => problems))
  return rows.map(({ row: { row }, problems }) => {
    const found = withoutEchoes(problems)
      .map((one) => problemOf(one, plan, names))
      .sort(byColumn)
    return {
      row,
      problems: row.surplus.length ? [...found, { column: null, code: 'import_too_many_cells' }] : found,
    }
  })
}

/** A value that could not be read is missing, too: that goes without saying. */
const withoutEchoes = (problems: RecordProblem[]) =>
  problems.filter(
    ({ key, problem }) =>
      problem.code !== 'required' || !problems.some((other) => other.key === key && other.problem.code !== 'required')
  )

function problemOf(
  { key, problem, recordId }: RecordProblem,
  { columns }: ImportPlan,
  names: Map<string, string | null>
): RowProblem {
  const places = [key, ...(BESIDE[key] ?? [])].map((one) => columns.indexOf(one))
  const column = places.find((at) => at >= 0) ?? null
  const name = recordId && names.get(recordId)
  const params = { ...problem.params, ...(name !== undefined && { name: name ?? translate('import.unseen') }) }
  return { column, key: key.split('.')[0], code: problem.code, params, recordId: name === null ? undefined : recordId }
}

const byColumn = (one: RowProblem, other: RowProblem) => (one.column ?? Infinity) - (other.column ?? Infinity) || 0

/** A customer that the person may not see has none. */
async function namesOf(problems: RecordProblem[]): Promise<Map<string, string | null>> {
  const ids = [...new Set(problems.flatMap(({ recordId }) => recordId ?? []))]
  const records = await readRecords(ids)
  return new Map(records.map((one) => [one.id, mayTouch('customers.view', one) ? String(one.name) : null]))
}
