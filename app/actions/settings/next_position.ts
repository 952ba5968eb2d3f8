import { current } from '#tenancy/current'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The place behind all others. */
export async function nextPosition(trx: TransactionClientContract, table: string, where: object): Promise<number> {
  const [{ last }] = await trx
    .from(table)
    .where({ tenant_id: current.tenant.id, ...where })
    .max('position as last')
  return Number(last ?? 0) + 1
}
