import Customer from '#models/customer'
import { defaultState } from '#lists/default_state'
import { ListQuery } from '#lists/list_query'
import { can, scopeOf } from '#permissions/grants'

const NEWEST = 6

/** The newest customers that the acting person may see; nothing where only those of others may be there. */
export async function newestCustomers(): Promise<Customer[] | null> {
  if (!can('customers.view')) return null
  const list = await ListQuery.for({ ...defaultState('customers'), list: 'customers', limit: NEWEST })
  const { ids } = await list.page()
  if (!ids.length && scopeOf('customers.view') !== 'all') return null
  return Customer.query().whereIn('id', ids).select('id', 'name', 'created_at').orderBy('id', 'desc')
}
