import { current } from '#tenancy/current'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Held {
  id: string
  version: number
  deleted_at: string | null
  merged_into_id: string | null
}

/**
 * Customers as they are now, held until the transaction ends: nobody bins or merges one to which something is being added, and
 * nothing is added to one on its way. By their ids in order, so that nobody waits crosswise.
 */
export async function holdCustomers(trx: TransactionClientContract, ids: Iterable<string>): Promise<Map<string, Held>> {
  const rows: Held[] = await trx
    .from('customers')
    .where('tenant_id', current.tenant.id)
    .whereIn('id', [...new Set(ids)])
    .orderBy('id')
    .forUpdate()
    .select('id', 'version', 'deleted_at', 'merged_into_id')
  return new Map(rows.map((row) => [row.id, row]))
}
