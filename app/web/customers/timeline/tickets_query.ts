import db from '@adonisjs/lucid/services/db'
import { rowScope } from '#permissions/row_scope'
import { current } from '#tenancy/current'
import type { RawQueryBindings } from '@adonisjs/lucid/types/querybuilder'

/** A customer's work orders or service records as `c`, those that the acting person may see. */
export function ticketsQuery(list: 'work_orders' | 'service_records', customerId: string) {
  const query = db
    .from(`${list} as c`)
    .where({ 'c.tenant_id': current.tenant.id, 'c.customer_id': customerId })
    .whereNull('c.deleted_at')
  const scope = rowScope(`${list}.view`)
  if (scope) query.whereRaw(scope.sql, scope.bindings as RawQueryBindings)
  return query
}
