import { translate } from '#fields/translate'
import { current } from '#tenancy/current'
import { entryOf } from '#web/customers/timeline/entry'
import { partOf, type TimelineSource } from '#web/customers/timeline/source'
import { ticketsQuery } from '#web/customers/timeline/tickets_query'

/** Work orders, when they were opened. */
export const workOrderSource: TimelineSource = {
  kinds: ['work_orders'],
  permission: 'work_orders.view',
  async read({ record, limit, older }) {
    const query = ticketsQuery('work_orders', record.id)
    if (older) query.where('c.id', '<', older)
    const rows = await query
      .orderBy('c.id', 'desc')
      .limit(limit + 1)
      .select('c.id', 'c.number', 'c.subject', 'c.created_by', 'c.created_at')
    const entries = rows.map(({ id, number, subject, created_by: userId, created_at: at }) =>
      entryOf(
        {
          id,
          kind: 'work_orders',
          icon: 'clipboard-list',
          did: translate('customers.did_work_order', { number }),
          at,
          userId,
        },
        { href: `/${current.tenant.slug}/work-orders/${id}`, text: subject }
      )
    )
    return partOf(entries, limit)
  },
}
