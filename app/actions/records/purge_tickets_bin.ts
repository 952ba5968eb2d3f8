import { DateTime } from 'luxon'
import { dropAttachmentsOf } from '#actions/files/drop_files'
import { FOUND_BY } from '#actions/records/rows'
import { toMoment } from '#database/decorators'
import { binDays } from '#lists/bin'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const STEP = 500
/** Service records first: a work order stays in the bin as long as one of them names it. */
const TABLES = ['service_records', 'work_orders'] as const

/** Deletes for good the current tenant's work orders and service records that were in the bin past their last day. */
export async function purgeTicketsBin() {
  const end = toMoment(DateTime.utc().minus({ days: binDays() + 1 }))
  for (const table of TABLES)
    for (let purged = STEP; purged === STEP;) purged = await transaction((trx) => purgeStep(trx, table, end))
}

async function purgeStep(trx: TransactionClientContract, table: (typeof TABLES)[number], end: string) {
  const tenantId = current.tenant.id
  const expired = trx.from(table).where('tenant_id', tenantId).where('deleted_at', '<', end)
  if (table === 'work_orders') expired.whereNotIn('id', namedOrders(trx))
  const ids = (await expired.select('id').limit(STEP)).map(({ id }) => id)
  if (ids.length === 0) return 0
  await dropAttachmentsOf(trx, table === 'work_orders' ? 'work_order_id' : 'service_record_id', ids)
  for (const found of FOUND_BY) await trx.from(found).where('tenant_id', tenantId).whereIn('record_id', ids).delete()
  await trx.from(table).where('tenant_id', tenantId).whereIn('id', ids).delete()
  return ids.length
}

const namedOrders = (trx: TransactionClientContract) =>
  trx
    .from('service_records')
    .where('tenant_id', current.tenant.id)
    .whereNotNull('work_order_id')
    .select('work_order_id')
