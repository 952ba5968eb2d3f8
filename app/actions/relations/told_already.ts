import CustomerLink from '#models/customer_link'
import { turnedOver, type Told } from '#lists/relation_types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Whether two customers are related like this already, told either way: an inverse may have been named since. */
export async function isTold(trx: TransactionClientContract, told: Told): Promise<boolean> {
  const ways = [told, turnedOver(told)].filter((way) => way !== null)
  const query = CustomerLink.query({ client: trx }).where((any) => {
    for (const { from, to, type } of ways) void any.orWhere({ from_id: from, to_id: to, type_id: type })
  })
  return (await query.first()) !== null
}
