import db from '@adonisjs/lucid/services/db'
import { now } from '#database/decorators'
import { current } from '#tenancy/current'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const LOOKED_AT = 500

/** Notes in the global directory when a schedule of the current tenant is due, in the caller's transaction; null: never. */
export async function putDue(trx: TransactionClientContract, scheduleId: string, dueAt: string | null) {
  await trx.from('report_dues').where({ schedule_id: scheduleId, tenant_id: current.tenant.id }).delete()
  if (dueAt === null) return
  await trx.table('report_dues').insert({ schedule_id: scheduleId, tenant_id: current.tenant.id, due_at: dueAt })
}

/** Active tenants with a schedule that is due. */
export async function tenantsDue(): Promise<number[]> {
  const due = await db
    .from('report_dues as d')
    .innerJoin('tenants as t', 't.id', 'd.tenant_id')
    .where('t.status', 'active')
    .where('d.due_at', '<=', now())
    .orderBy('d.due_at')
    .limit(LOOKED_AT)
    .select('d.tenant_id')
  return [...new Set(due.map((row) => row.tenant_id))]
}

/** Schedules of the current tenant that are due, the longest waiting first. */
export async function schedulesDue(): Promise<string[]> {
  const due = db.from('report_dues').where('tenant_id', current.tenant.id).where('due_at', '<=', now())
  const rows = await due.orderBy('due_at').limit(LOOKED_AT).select('schedule_id')
  return rows.map((row) => row.schedule_id)
}
