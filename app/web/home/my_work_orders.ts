import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { valuesOf } from '#dictionaries/values'
import { seesValues } from '#permissions/field_access'
import { can } from '#permissions/grants'
import { mayTouch } from '#permissions/row_scope'
import { current } from '#tenancy/current'

/** A work order as a line of the home page. */
export interface HomeOrder {
  id: string
  subject: string
  number: string
  due_on: string | null
  overdue: boolean
  /** Whom it is for, where that is theirs to see. */
  customer: { id: string; name: string } | null
}

const SHOWN = 6
const KEYS = ['assignee', 'status', 'due_on']

/** What the acting person has to do, the first due first; nothing where they may not see what is theirs, and until when. */
export async function myWorkOrders(): Promise<HomeOrder[] | null> {
  if (!can('work_orders.view') || !KEYS.every((key) => seesValues('work_orders', key))) return null
  const rows = await openOrders().orderByRaw('w.due_on is null').orderBy('w.due_on').orderBy('w.id').limit(SHOWN)
  const today = DateTime.now().setZone(current.timeZone).toISODate()!
  return rows.map(({ id, subject, number, due_on: due, customer_id: customer, name, ...owned }) => ({
    ...{ id, subject, number, due_on: due, overdue: due !== null && due < today },
    customer: seesCustomer(owned) ? { id: customer, name } : null,
  }))
}

function openOrders() {
  const tenantId = current.tenant.id
  const closed = valuesOf('work_order_status').filter(({ extra }) => extra.closed)
  return db
    .from('work_orders as w')
    .innerJoin('customers as c', 'c.id', 'w.customer_id')
    .where({ 'w.tenant_id': tenantId, 'c.tenant_id': tenantId, 'w.assignee_id': current.user!.id })
    .whereNull('w.deleted_at')
    .where((open) => {
      const ids = closed.map(({ id }) => id)
      void open.whereNull('w.status_id').orWhereNotIn('w.status_id', ids)
    })
    .select('w.id', 'w.subject', 'w.number', 'w.due_on', 'w.customer_id', 'c.name')
    .select('c.manager_id', 'c.service_manager_id', 'c.created_by')
}

const seesCustomer = (owned: { [column: string]: unknown }) =>
  seesValues('work_orders', 'customer') && mayTouch('customers.view', owned)
