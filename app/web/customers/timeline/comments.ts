import db from '@adonisjs/lucid/services/db'
import { translate } from '#fields/translate'
import { current } from '#tenancy/current'
import { entryOf } from '#web/customers/timeline/entry'
import { partOf, type TimelineSource } from '#web/customers/timeline/source'

/** What people wrote about the customer. */
export const commentSource: TimelineSource = {
  kinds: ['comments'],
  permission: 'comments.view',
  async read({ record, limit, older }) {
    const query = db.from('comments').where({ tenant_id: current.tenant.id, customer_id: record.id })
    if (older) query.where('id', '<', older)
    const rows = await query
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .select('id', 'user_id', 'body', 'created_at')
    const href = `/${current.tenant.slug}/customers/${record.id}?tab=comments`
    const entries = rows.map(({ id, user_id: userId, body, created_at: at }) =>
      entryOf(
        { id, kind: 'comments', icon: 'message', did: translate('customers.did_comment'), at, userId },
        { href, text: body }
      )
    )
    return partOf(entries, limit)
  },
}
