import db from '@adonisjs/lucid/services/db'
import { current } from '#tenancy/current'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Whom a customer was merged into, through all merges since; itself where it was not. Null where there is no such customer. */
export async function livingId(id: string, client: Pick<QueryClientContract, 'from'> = db): Promise<string | null> {
  const row = await rowsOf(client, [id]).first()
  return row && (row.merged_into_id ? livingId(row.merged_into_id, client) : row.id)
}

/**
 * To be asked before a row is given to a customer, in the transaction that gives it: answers by the customer that was asked for
 * whom it is part of by now, and keeps that one from being merged away until the end.
 */
export async function holdLiving(trx: TransactionClientContract, ids: string[]): Promise<Map<string, string>> {
  const living = new Map<string, string>()
  if (ids.length === 0) return living
  const rows = await rowsOf(trx, [...new Set(ids)])
    .orderBy('id')
    .forShare()
  const mains = await holdLiving(
    trx,
    rows.flatMap(({ merged_into_id: main }) => main ?? [])
  )
  for (const { id, merged_into_id: main } of rows) living.set(id, main ? mains.get(main)! : id)
  return living
}

const rowsOf = (client: Pick<QueryClientContract, 'from'>, ids: string[]) =>
  client.from('customers').where('tenant_id', current.tenant.id).whereIn('id', ids).select('id', 'merged_into_id')
