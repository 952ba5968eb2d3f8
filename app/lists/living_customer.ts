import db from '@adonisjs/lucid/services/db'
import { current } from '#tenancy/current'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Whom a customer was merged into, through all merges since; itself where it was not. Null where there is no such customer. */
export async function livingId(id: string, client: Pick<QueryClientContract, 'from'> = db): Promise<string | null> {
  const row = await rowOf(client, id).first()
  return row && (row.merged_into_id ? livingId(row.merged_into_id, client) : row.id)
}

/**
 * To be asked before a row is added to a customer, in the transaction that adds it: keeps the customer from being merged away
 * until then, and answers whom to add it to. Null where that one is in the bin, or gone.
 */
export async function holdLiving(trx: TransactionClientContract, id: string): Promise<string | null> {
  const row = await rowOf(trx, id).forUpdate().first()
  if (row?.merged_into_id) return holdLiving(trx, row.merged_into_id)
  return row && !row.deleted_at ? row.id : null
}

const rowOf = (client: Pick<QueryClientContract, 'from'>, id: string) =>
  client.from('customers').where({ tenant_id: current.tenant.id, id }).select('id', 'deleted_at', 'merged_into_id')
