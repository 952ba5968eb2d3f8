import Operation from '#models/operation'
import { can, scopeOf, teamMates } from '#permissions/grants'
import { approvalOf } from '#reports/approvals'
import { generated, type Generated } from '#reports/generated'
import { current } from '#tenancy/current'

const PAGE = 50
const CANDIDATES = 5

/** The reports that the acting person may know of, newest first; `older` is where the next page begins. */
export async function generatedReports(before?: string): Promise<{ reports: Generated[]; older: string | null }> {
  const query = visible()
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
  if (before) query.where('id', '<', before)
  const operations = await query
  const older = operations.length > PAGE ? operations[PAGE - 1].id : null
  return { reports: operations.slice(0, PAGE).map(generated), older }
}

export async function generatedReport(id: string): Promise<Generated | null> {
  const operation = await reportAsked(id)
  return operation && generated(operation)
}

/** Its operation. Who approves exports may know of those that need a second person, whoever's they are. */
export async function reportAsked(id: string): Promise<Operation | null> {
  const operation = await visible().where('id', id).first()
  if (operation || !can('exports.approve')) return operation
  const asked = await Operation.query().where('kind', 'export').where('id', id).first()
  return asked && (await approvalOf(id)) ? asked : null
}

/** The newest customer base that the acting person can download. */
export async function latestCustomerBase(): Promise<Generated | null> {
  const mine = visible().where('user_id', current.user!.id).where('status', 'done')
  const newest = await mine.orderBy('id', 'desc').limit(CANDIDATES)
  return newest.map(generated).find(({ plan, downloadable }) => plan.report === 'customer_base' && downloadable) ?? null
}

/** One's own, and those of others as far as one may see their operations. */
function visible() {
  const query = Operation.query().where('kind', 'export')
  const reach = scopeOf('operations.view')
  if (reach === 'all') return query
  return reach === 'team' ? query.whereIn('user_id', teamMates()) : query.where('user_id', current.user!.id)
}
