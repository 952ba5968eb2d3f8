import db from '@adonisjs/lucid/services/db'
import { personById } from '#dictionaries/people'
import { defaultState } from '#lists/default_state'
import { ListQuery } from '#lists/list_query'
import type { Filter } from '#lists/list_state'
import { PATIENCE } from '#lists/walk'
import { seesValues } from '#permissions/field_access'
import { can, scopeOf } from '#permissions/grants'
import { current } from '#tenancy/current'

/** A customer as a line of the home page. */
export interface HomeCustomer {
  id: string
  name: string
  number: string
  updated_at: string
  /** Who changed it last. */
  by: string | null
}

const SHOWN = 6
const LIST = 'customers'

/** The acting person's customers, the last changed first; nothing where they may not see that they are. */
export async function myCustomers(): Promise<HomeCustomer[] | null> {
  if (!can('customers.view') || !seesValues(LIST, 'manager')) return null
  return changed([{ key: 'manager', operator: 'is', values: ['me'] }])
}

/** What changed last of all that they may see; nothing where that is only their own. */
export async function latelyChanged(): Promise<HomeCustomer[] | null> {
  return can('customers.view') && scopeOf('customers.view') !== 'own' ? changed([]) : null
}

async function changed(all: Filter[]): Promise<HomeCustomer[]> {
  const sort = { key: 'updated_at', direction: 'desc' as const }
  const query = await ListQuery.for({ ...defaultState(LIST), list: LIST, all, sort, limit: SHOWN })
  const { ids } = await query.page(PATIENCE)
  if (!ids.length) return []
  const rows = await db
    .from(LIST)
    .where('tenant_id', current.tenant.id)
    .whereIn('id', ids)
    .select('id', 'name', 'number', 'updated_at', 'updated_by')
  const byId = new Map(rows.map(({ updated_by: by, ...row }) => [row.id, { ...row, by: by && personById(by)?.name }]))
  return ids.map((id) => byId.get(id))
}
