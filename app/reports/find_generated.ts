import Operation from '#models/operation'
import { can, scopeOf, teamMates } from '#permissions/grants'
import { approvalOf } from '#reports/approvals'
import { generated, type Generated } from '#reports/generated'
import { isRecipient, sharedReports } from '#reports/recipients'
import { current } from '#tenancy/current'

const PAGE = 50
const CANDIDATES = 5

/** The reports that the acting person may know of, newest first; `older` is where the next page begins. */
export async function generatedReports(before?: string): Promise<{ reports: Generated[]; older: string | null }> {
  const shared = await sharedReports(PAGE + 1, before)
  const query = visible(shared)
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
  if (before) query.where('id', '<', before)
  const operations = await query
  const older = operations.length > PAGE ? operations[PAGE - 1].id : null
  const reports = operations.slice(0, PAGE).map((one) => generated(one, shared.includes(one.id)))
  return { reports, older }
}

export async function generatedReport(id: string): Promise<Generated | null> {
  const shared = await isRecipient(id)
  const operation = await generatedOperation(id, shared)
  return operation && generated(operation, shared)
}

/** Its operation. Who approves exports may know of those that need a second person, whoever's they are. */
export async function generatedOperation(id: string, shared = false): Promise<Operation | null> {
  const operation = await visible(shared ? [id] : [])
    .where('id', id)
    .first()
  if (operation || !can('exports.approve')) return operation
  const asked = await Operation.query().where('kind', 'export').where('id', id).first()
  return asked && (await approvalOf(id)) ? asked : null
}

/** The newest customer base that the acting person can download. */
export async function latestCustomerBase(): Promise<Generated | null> {
  const mine = visible().where('user_id', current.user!.id).where('kind', 'export').where('status', 'done')
  const newest = await mine.orderBy('id', 'desc').limit(CANDIDATES)
  return (
    newest
      .map((one) => generated(one))
      .find(({ plan, downloadable }) => plan.report === 'customer_base' && downloadable) ?? null
  )
}

/** One's own, those that are for one, and those of others as far as one may see their operations. */
function visible(shared: string[] = []) {
  const query = Operation.query().whereIn('kind', ['export', 'report'])
  const reach = scopeOf('operations.view')
  if (reach === 'all') return query
  const users = reach === 'team' ? teamMates() : [current.user!.id]
  return query.where((any) => any.whereIn('user_id', users).orWhereIn('id', shared))
}
