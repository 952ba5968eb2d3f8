import db from '@adonisjs/lucid/services/db'
import { columnsOf } from '#operations/export/columns'
import type { ExportPlan } from '#operations/export/plan'
import { reachNow } from '#operations/export/reach'
import type { ExportRun } from '#operations/export/spool'
import { fieldsThen } from '#operations/export/withheld'
import { ListQuery } from '#lists/list_query'
import { listNamed } from '#lists/fields_of'
import type { ListState } from '#lists/list_state'
import { current } from '#tenancy/current'

/** Up to where. How much there is takes longer to know: see write_rows.ts. */
export async function measure(run: ExportRun): Promise<'more'> {
  columnsOf(run.plan)
  const newest = await newestRecord(run.plan.list)
  const rights = { ...reachNow(run.plan.list), fields: fieldsThen(run.plan) }
  await run.commit(async () => ({
    checkpoint: { ...run.checkpoint, newest, stage: 'rows' },
    result: { ...run.result, ...rights },
  }))
  return 'more'
}

export async function totalOf(plan: ExportPlan): Promise<number> {
  return (await (await ListQuery.for(oldestFirst(plan, null, 1))).count(null)).value
}

/** Empty where there is none. */
export async function newestRecord(list: string): Promise<string> {
  const rows = db.from(listNamed(list).table).where('tenant_id', current.tenant.id)
  return (await rows.orderBy('id', 'desc').select('id').first())?.id ?? ''
}

/** A plan's list from its oldest record on: ids are in the order of creation. */
export function oldestFirst(
  { list, state }: Pick<ExportPlan, 'list' | 'state'>,
  after: string | null,
  limit: number
): ListState {
  return { ...state, list, sort: { key: 'created_at', direction: 'asc' }, limit, ...(after && { after }) }
}
