import OperationIssue, { type RowProblem } from '#models/operation_issue'
import { insertMany } from '#tenancy/bulk'
import { newId } from '#text/ids'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A record that an operation left alone. */
export interface RecordIssue {
  recordId: string
  problems: Omit<RowProblem, 'column' | 'recordId'>[]
}

const COLUMNS = ['id', 'operation_id', 'row_no', 'problems', 'cells']

/** Numbers go on behind those that the operation has: `from` is how many there are. */
export async function addRecordIssues(
  trx: TransactionClientContract,
  operationId: string,
  from: number,
  issues: RecordIssue[]
) {
  const rows = issues.map(({ recordId, problems }, at) => ({
    id: newId(),
    operation_id: operationId,
    row_no: from + at + 1,
    problems: JSON.stringify(problems.map((problem) => ({ ...problem, column: null, recordId }))),
    cells: '[]',
  }))
  await insertMany(trx, 'operation_issues', COLUMNS, rows)
}

/** Issues behind a number, in their order. */
export const recordIssues = (operationId: string, after: number, limit: number) =>
  OperationIssue.query().where('operation_id', operationId).where('row_no', '>', after).orderBy('row_no').limit(limit)
