import { now } from '#database/decorators'
import type { Record } from '#fields/field'
import { translate } from '#fields/translate'
import type { Lead } from '#lists/define_list'
import { nameBy } from '#lists/name_by'

/** What nobody said of it: it came from the customer, just now. */
export function completeServiceRecord(record: Record) {
  nameBy('summary')(record)
  record.direction ??= 'in'
  record.happened_at ??= now()
}

export const leadOfServiceRecord = (_record: Record): Lead => ({
  icon: 'headset',
  iconLabel: translate('lists.one_service_records'),
})
