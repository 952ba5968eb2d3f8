import db from '@adonisjs/lucid/services/db'
import { OperationFailure } from '#operations/errors'
import { isApproved } from '#operations/export/approval'
import { exportLimits } from '#operations/export/limits'
import type { ExportResult } from '#operations/export/plan'
import type { FileRun } from '#operations/export/spool'
import { current } from '#tenancy/current'
import { firstIdAt } from '#text/ids'

const DAY = 24 * 60 * 60_000

/** Rows that the acting person's other files of the last day hold, but for those that a second person approved. */
export async function rowsOfTheDay(except = ''): Promise<number> {
  const tenantId = current.tenant.id
  const mine = db
    .from('operations as o')
    .leftJoin('export_approvals as a', (join) => join.onVal('a.tenant_id', tenantId).on('a.operation_id', 'o.id'))
    .where('o.tenant_id', tenantId)
    .whereIn('o.kind', ['export', 'report'])
    .where('o.id', '>=', firstIdAt(Date.now() - DAY))
    .where('o.user_id', current.user!.id)
    .whereNot('o.id', except)
    .whereNull('a.id')
  const results = (await mine.select('o.result')).map(({ result }) => JSON.parse(result) as Partial<ExportResult>)
  return results.reduce((sum, { rows = 0 }) => sum + rows, 0)
}

/**
 * Stops a file that grew beyond what the company allows since it was asked for, or that nobody held to it then.
 *
 * @param tooLarge what is said of one that needs a second person and has none
 * @throws OperationFailure
 */
export async function holdLimits({ id, result }: FileRun, tooLarge = 'approval_missing') {
  const { approvalRows, dailyRows } = exportLimits()
  const large = approvalRows !== null && result.rows > approvalRows
  const spent = dailyRows !== null && (await rowsOfTheDay(id)) + result.rows > dailyRows
  if ((!large && !spent) || (await isApproved(id))) return
  if (large) throw new OperationFailure(tooLarge, { rows: approvalRows! })
  throw new OperationFailure('budget_spent', { rows: dailyRows! })
}
