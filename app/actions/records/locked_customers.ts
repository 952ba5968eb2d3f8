import { current } from '#tenancy/current'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Customers as they are now, held until the transaction ends: nobody bins one meanwhile to which something is being added,
 * and nothing is added to one that is on its way into the bin. By their ids in order, so that nobody waits crosswise.
 */
export async function lockedCustomers(
  trx: TransactionClientContract,
  ids: string[]
): Promise<{ id: string; deleted_at: string | null }[]> {
  return trx
    .from('customers')
    .where('tenant_id', current.tenant.id)
    .whereIn('id', [...new Set(ids)])
    .orderBy('id')
    .forUpdate()
    .select('id', 'deleted_at')
}
