import { valueById } from '#dictionaries/values'
import { translate } from '#fields/translate'
import { seesValues } from '#permissions/field_access'
import { current } from '#tenancy/current'
import { entryOf } from '#web/customers/timeline/entry'
import { keyAt } from '#web/customers/timeline/keys'
import type { TimelineRow, TimelineSource } from '#web/customers/timeline/source'
import { toDate } from '#web/format'

const sees = (key: string) => seesValues('service_records', key)

/** Calls, letters and visits, when they happened rather than when they were written down. */
export const serviceRecordSource: TimelineSource = {
  kind: 'service_records',
  permission: 'service_records.view',
  from: 'service_records as c',
  where: 'c.deleted_at is null',
  scoped: true,
  happened: true,
  columns: {
    ...{ text: 'c.summary', at: 'c.happened_at', user_id: 'c.handled_by', number: 'c.number' },
    ...{ direction: 'c.direction', channel_id: 'c.channel_id' },
  },
  isTold: () => sees('happened_at'),
  entryOf: (row) =>
    entryOf(
      { ...row, user_id: sees('handled_by') ? row.user_id : null },
      {
        key: keyAt(toDate(row.at).getTime(), row.id),
        icon: 'headset',
        did: didWhat(row),
        href: `/${current.tenant.slug}/service-records/${row.id}`,
      }
    ),
}

function didWhat({ number, direction, channel_id: id }: TimelineRow) {
  const channel = id && sees('channel') ? valueById(id)?.name : undefined
  const words = { number: number!, channel: channel ?? translate('customers.some_channel') }
  return translate(`customers.did_service_${sees('direction') ? direction : 'any'}`, words)
}
