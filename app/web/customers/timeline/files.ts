import db from '@adonisjs/lucid/services/db'
import { translate } from '#fields/translate'
import { current } from '#tenancy/current'
import { entryOf } from '#web/customers/timeline/entry'
import { partOf, type TimelineSource } from '#web/customers/timeline/source'

/** Files put to the customer itself; those of a comment or a ticket are looked at there. */
export const fileSource: TimelineSource = {
  kinds: ['files'],
  permission: 'files.view',
  async read({ record, limit, older }) {
    const tenantId = current.tenant.id
    const query = db
      .from('attachments as a')
      .innerJoin('files as f', 'f.id', 'a.file_id')
      .where({ 'a.tenant_id': tenantId, 'f.tenant_id': tenantId, 'a.customer_id': record.id })
      .where({ 'a.comment_id': null, 'a.work_order_id': null, 'a.service_record_id': null })
    if (older) query.where('a.id', '<', older)
    const rows = await query
      .orderBy('a.id', 'desc')
      .limit(limit + 1)
      .select('a.id', 'a.user_id', 'a.created_at', 'f.name')
    const href = `/${current.tenant.slug}/customers/${record.id}?tab=files`
    const entries = rows.map(({ id, user_id: userId, created_at: at, name }) =>
      entryOf(
        { id, kind: 'files', icon: 'paperclip', did: translate('customers.did_file'), at, userId },
        { href, text: name }
      )
    )
    return partOf(entries, limit)
  },
}
