import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { NO_HASH } from '#history/seal'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'

/** Where a tenant's chain ends; its row is also the lock that puts the tenant's transactions in a line. */
export interface Head {
  seq: number
  hash: string
}

/** To be called once, by what makes a tenant. */
export const beginHistory = (trx: TransactionClientContract) =>
  insertMany(trx, 'history_heads', ['seq', 'hash'], [{ seq: 0, hash: NO_HASH }])

export async function readHead(client: Pick<QueryClientContract, 'from'>): Promise<Head | null> {
  return headIn(await rowOf(client).first())
}

/** On SQLite the transaction holds the write lock already. */
export async function lockedHead(trx: TransactionClientContract): Promise<Head> {
  const head = headIn(await rowOf(trx).forUpdate().first())
  if (!head) throw new Error(`${current.tenant.slug} has no head of its history: nothing can be appended`)
  return head
}

export async function moveHead(trx: TransactionClientContract, { seq, hash }: Head) {
  await trx.from('history_heads').where('tenant_id', current.tenant.id).update({ seq, hash })
}

const rowOf = (client: Pick<QueryClientContract, 'from'>) =>
  client.from('history_heads').where('tenant_id', current.tenant.id).select('seq', 'hash')

const headIn = (row: Head | null): Head | null => row && { seq: Number(row.seq), hash: row.hash }
