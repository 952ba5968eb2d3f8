import db from '@adonisjs/lucid/services/db'
import { toDate } from '#web/format'
import { valueById } from '#dictionaries/values'
import { translate } from '#fields/translate'
import { current } from '#tenancy/current'
import { entryOf } from '#web/customers/timeline/entry'
import { keyAt, placeOf } from '#web/customers/timeline/keys'
import { partOf, type TimelineSource } from '#web/customers/timeline/source'

/** Calls, letters and visits, when they happened rather than when they were written down. */
export const serviceRecordSource: TimelineSource = {
  kinds: ['service_records'],
  permission: 'service_records.view',
  async read({ record, limit, older }) {
    const query = db
      .from('service_records as c')
      .where({ 'c.tenant_id': current.tenant.id, 'c.customer_id': record.id })
      .whereNull('c.deleted_at')
    if (older) before(query, placeOf(older))
    const rows = await query
      .orderBy('c.happened_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(limit + 1)
      .select('c.id', 'c.number', 'c.summary', 'c.direction', 'c.channel_id', 'c.handled_by', 'c.happened_at')
    return partOf(rows.map(entryOfRow), limit)
  },
}

type Query = ReturnType<typeof db.from>

const before = (query: Query, { moment, id }: { moment: string; id: string }) =>
  query.where(
    (place) =>
      void place
        .where('c.happened_at', '<', moment)
        .orWhere((same) => void same.where('c.happened_at', moment).where('c.id', '<', id))
  )

function entryOfRow(row: { [column: string]: string }) {
  const { id, number, summary, direction, channel_id: channel, handled_by: userId, happened_at: at } = row
  const words = { number, channel: valueById(channel)?.name ?? translate('customers.some_channel') }
  return entryOf(
    {
      id,
      kind: 'service_records',
      icon: 'headset',
      did: translate(`customers.did_service_${direction}`, words),
      at,
      userId,
    },
    { key: keyAt(toDate(at).getTime(), id), href: `/${current.tenant.slug}/service-records/${id}`, text: summary }
  )
}
