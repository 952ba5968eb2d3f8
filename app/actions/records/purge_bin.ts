import { DateTime } from 'luxon'
import { deleteAttached } from '#actions/records/delete_attached'
import { purgeTickets } from '#actions/records/purge_tickets'
import { FOUND_BY } from '#actions/records/rows'
import { toMoment } from '#database/decorators'
import { binDays } from '#lists/bin'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const STEP = 500

/**
 * Deletes for good the current tenant's customers that were in the bin past their last day. One day
 * is added, because the last day is told in the reader's zone. Their history stays: it is append-only. Who was merged stays with
 * the one whom their address leads to, and goes after it.
 */
export async function purgeBin() {
  const end = toMoment(DateTime.utc().minus({ days: binDays() + 1 }))
  for (let purged = 1; purged > 0;) purged = await transaction((trx) => purgeStep(trx, end))
}

async function purgeStep(trx: TransactionClientContract, end: string) {
  const tenantId = current.tenant.id
  const expired = trx.from('customers').where('tenant_id', tenantId).where('deleted_at', '<', end)
  const ids = (await expired.whereNull('merged_into_id').select('id').limit(STEP)).map(({ id }) => id)
  if (ids.length === 0) return 0
  await deleteAttached(trx, ids)
  await purgeTickets(trx, ids)
  for (const table of FOUND_BY) await trx.from(table).where('tenant_id', tenantId).whereIn('record_id', ids).delete()
  for (const table of ['contact_points', 'addresses']) {
    await trx.from(table).where('tenant_id', tenantId).whereIn('customer_id', ids).delete()
  }
  await releaseMerged(trx, ids)
  for (const side of ['low_id', 'high_id']) {
    await trx.from('duplicate_pairs').where('tenant_id', tenantId).whereIn(side, ids).delete()
  }
  for (const column of ['from_id', 'to_id']) {
    await trx.from('customer_links').where('tenant_id', tenantId).whereIn(column, ids).delete()
  }
  await trx.from('customers').where('tenant_id', tenantId).whereIn('id', ids).delete()
  return ids.length
}

async function releaseMerged(trx: TransactionClientContract, mains: string[]) {
  const tenantId = current.tenant.id
  await trx.from('merges').where('tenant_id', tenantId).whereIn('main_id', mains).delete()
  const merged = trx.from('customers').where('tenant_id', tenantId).whereIn('merged_into_id', mains)
  await merged.update({ merged_into_id: null })
}
