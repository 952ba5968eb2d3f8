import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { RowProblem } from '#models/operation_issue'
import type { ImportRow } from '#operations/import/row_reader'
import { insertMany } from '#tenancy/bulk'
import { newId } from '#text/ids'

const COLUMNS = ['id', 'operation_id', 'row_no', 'problems', 'cells']

export async function addIssues(
  trx: TransactionClientContract,
  operationId: string,
  issues: { row: ImportRow; problems: RowProblem[] }[]
) {
  const rows = issues.map(({ row, problems }) => ({
    id: newId(),
    operation_id: operationId,
    row_no: row.rowNo,
    problems: JSON.stringify(problems),
    cells: JSON.stringify([...row.cells, ...row.surplus]),
  }))
  await insertMany(trx, 'operation_issues', COLUMNS, rows)
}
