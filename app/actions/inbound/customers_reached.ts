import db from '@adonisjs/lucid/services/db'
import { valueById, valuesOf } from '#dictionaries/values'
import { seesValues } from '#permissions/field_access'
import { current } from '#tenancy/current'
import type { Sender } from '#actions/inbound/contact'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** More than these are not told apart by looking at them. */
const MOST = 20

/**
 * Customers outside the bin who are reached there: a phone or an e-mail on any channel of its kind, an account on its own. In a
 * transaction by a lock, so that what others have committed meanwhile is seen.
 */
export async function customersReached(
  { field, key }: Sender,
  client: Pick<QueryClientContract, 'from'> = db
): Promise<string[]> {
  const query = client
    .from('contact_points as p')
    .innerJoin('customers as c', 'c.id', 'p.customer_id')
    .where({ 'p.tenant_id': current.tenant.id, 'c.tenant_id': current.tenant.id, 'p.value_key': key })
    .whereIn('p.channel_id', channelsLike(field.id))
    .whereNull('c.deleted_at')
    .limit(MOST)
    .distinct('p.customer_id')
  const rows: { customer_id: string }[] = await (client === db ? query : query.forShare())
  return rows.map(({ customer_id: id }) => id)
}

/** Retired ones included; what the acting person may not see finds nobody for them. */
function channelsLike(id: string): string[] {
  const kind = valueById(id)?.extra.kind
  const alike = valuesOf('contact_channel').filter((channel) =>
    kind === 'phone' || kind === 'email' ? channel.extra.kind === kind : channel.id === id
  )
  return alike.filter(({ key }) => seesValues('customers', key)).map((channel) => channel.id)
}
