import db from '@adonisjs/lucid/services/db'
import { columnsOf } from '#operations/export/columns'
import type { ExportPlan } from '#operations/export/plan'
import type { ExportRun } from '#operations/export/spool'
import { ListQuery } from '#lists/list_query'
import { listNamed } from '#lists/fields_of'
import type { ListState } from '#lists/list_state'
import { scopeOf } from '#permissions/grants'
import { current } from '#tenancy/current'

/** How much there is, and up to where. */
export async function measure(run: ExportRun): Promise<'more'> {
  columnsOf(run.plan)
  const newest = await newestRecord(run.plan.list)
  const { value: total } = await (await ListQuery.for(oldestFirst(run.plan, null, 1))).count(null)
  const reach = { view: scopeOf(listNamed(run.plan.list).viewPermission), export: scopeOf('customers.export') }
  await run.commit(async () => ({
    total,
    checkpoint: { ...run.checkpoint, newest, stage: newest ? 'rows' : 'file' },
    result: { ...run.result, ...reach },
  }))
  return 'more'
}

async function newestRecord(list: string): Promise<string | null> {
  const rows = db.from(listNamed(list).table).where('tenant_id', current.tenant.id)
  return (await rows.orderBy('id', 'desc').select('id').first())?.id ?? null
}

/** The plan's list from its oldest record on: ids are in the order of creation. */
export function oldestFirst({ list, state }: ExportPlan, after: string | null, limit: number): ListState {
  return { ...state, list, sort: { key: 'created_at', direction: 'asc' }, limit, ...(after && { after }) }
}
