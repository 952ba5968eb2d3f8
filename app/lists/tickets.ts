import db from '@adonisjs/lucid/services/db'
import { current } from '#tenancy/current'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** How many work orders and service records a customer has, those in their bin left out. */
export interface Tickets {
  work_orders: number
  service_records: number
}

export const TICKETS = ['work_orders', 'service_records'] as const

type Client = Pick<QueryClientContract, 'from'>

/** Of those among these customers that have any: two statements. */
export async function ticketsOf(ids: string[], client: Client = db): Promise<Map<string, Tickets>> {
  const found = new Map<string, Tickets>()
  if (ids.length === 0) return found
  for (const table of TICKETS) {
    for (const { customer_id: id, total } of await counted(client, table, ids)) {
      const known = found.get(id) ?? { work_orders: 0, service_records: 0 }
      found.set(id, { ...known, [table]: Number(total) })
    }
  }
  return found
}

/** In a transaction by a lock, so that it sees what others have committed since it began. */
async function counted(
  client: Client,
  table: string,
  ids: string[]
): Promise<{ customer_id: string; total: number }[]> {
  const query = client
    .from(table)
    .where('tenant_id', current.tenant.id)
    .whereIn('customer_id', ids)
    .whereNull('deleted_at')
    .groupBy('customer_id')
    .select('customer_id')
    .count('* as total')
  return client === db ? query : query.forShare()
}
