import { current } from '#tenancy/current'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Held {
  id: string
  version: number
  deleted_at: string | null
  merged_into_id: string | null
}

/**
 * Locks customers in the order of their ids, so that no two merges wait for each other crosswise. What is added to one of them
 * meanwhile waits, because its link to the customer asks for the same row.
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
