import { valueById } from '#dictionaries/values'
import { translate } from '#fields/translate'
import { seesValues } from '#permissions/field_access'
import { current } from '#tenancy/current'
import { entryOf } from '#web/customers/timeline/entry'
import { keyAt, placeOf } from '#web/customers/timeline/keys'
import { partOf, type TimelineSource } from '#web/customers/timeline/source'
import { ticketsQuery } from '#web/customers/timeline/tickets_query'
import { toDate } from '#web/format'

const sees = (key: string) => seesValues('service_records', key)

/** Calls, letters and visits, when they happened rather than when they were written down. */
export const serviceRecordSource: TimelineSource = {
  kinds: ['service_records'],
  permission: 'service_records.view',
  async read({ record, limit, older }) {
    if (!sees('happened_at')) return { entries: [], looked: null }
    const query = ticketsQuery('service_records', record.id)
    if (older) before(query, placeOf(older))
    const rows = await query
      .orderBy('c.happened_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(limit + 1)
      .select('c.id', 'c.number', 'c.summary', 'c.direction', 'c.channel_id', 'c.handled_by', 'c.happened_at')
    return partOf(rows.map(entryOfRow), limit)
  },
}

const before = (query: ReturnType<typeof ticketsQuery>, { moment, id }: { moment: string; id: string }) =>
  query.where(
    (place) =>
      void place
        .where('c.happened_at', '<', moment)
        .orWhere((same) => void same.where('c.happened_at', moment).where('c.id', '<', id))
  )

function entryOfRow({
  id,
  number,
  summary,
  handled_by: handled,
  happened_at: at,
  ...row
}: {
  [column: string]: string
}) {
  const channel = sees('channel') ? valueById(row.channel_id)?.name : undefined
  const words = { number, channel: channel ?? translate('customers.some_channel') }
  const way = sees('direction') ? row.direction : 'any'
  const did = translate(`customers.did_service_${way}`, words)
  const userId = sees('handled_by') ? handled : null
  return entryOf(
    { id, kind: 'service_records', icon: 'headset', did, at, userId },
    { key: keyAt(toDate(at).getTime(), id), href: `/${current.tenant.slug}/service-records/${id}`, text: summary }
  )
}
