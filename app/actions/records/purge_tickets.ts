import { FOUND_BY } from '#actions/records/rows'
import { current } from '#tenancy/current'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Deletes for good what tickets these customers still have: they lie in the bin longer than the customers, who could not be
 * deleted before.
 */
export async function purgeTickets(trx: TransactionClientContract, customerIds: string[]) {
  for (const table of ['service_records', 'work_orders']) {
    const own = () => trx.from(table).where('tenant_id', current.tenant.id).whereIn('customer_id', customerIds)
    const ids = (await own().select('id')).map(({ id }) => id)
    for (const found of ids.length ? FOUND_BY : [])
      await trx.from(found).where('tenant_id', current.tenant.id).whereIn('record_id', ids).delete()
    if (ids.length) await own().delete()
  }
}
