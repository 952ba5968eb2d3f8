import { defaultState } from '#lists/default_state'
import { ListQuery } from '#lists/list_query'
import { PATIENCE } from '#lists/walk'
import { readShown } from '#lists/read_records'

export interface FoundCustomer {
  id: string
  name: string
  number: string
}

const MOST = 10

/** The newest customers in the acting person's reach that a search finds, as lists find them; none for no search. */
export async function foundCustomers(q: string): Promise<FoundCustomer[]> {
  if (!q.trim()) return []
  const query = await ListQuery.for({ ...defaultState('customers'), list: 'customers', q, limit: MOST })
  const { ids } = await query.page(PATIENCE)
  const records = await readShown('customers', ids, [])
  return records.map(({ id, name, number }) => ({ id, name: String(name), number: String(number) }))
}
