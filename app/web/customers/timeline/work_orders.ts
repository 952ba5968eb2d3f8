import { translate } from '#fields/translate'
import { current } from '#tenancy/current'
import { entryOf } from '#web/customers/timeline/entry'
import type { TimelineSource } from '#web/customers/timeline/source'

/** Work orders, when they were opened. */
export const workOrderSource: TimelineSource = {
  kind: 'work_orders',
  permission: 'work_orders.view',
  from: 'work_orders as c',
  where: 'c.deleted_at is null',
  scoped: true,
  columns: { text: 'c.subject', user_id: 'c.created_by', number: 'c.number' },
  entryOf: (row) =>
    entryOf(row, {
      icon: 'clipboard-list',
      did: translate('customers.did_work_order', { number: row.number! }),
      href: `/${current.tenant.slug}/work-orders/${row.id}`,
    }),
}
