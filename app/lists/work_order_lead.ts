import { DateTime } from 'luxon'
import { valueById } from '#dictionaries/values'
import type { Record } from '#fields/field'
import { translate } from '#fields/translate'
import type { Lead } from '#lists/define_list'
import { seesValues } from '#permissions/field_access'
import { current } from '#tenancy/current'

/** Whether nothing more is to be done: its status says so. */
export const isClosed = ({ status_id: status }: Record) => Boolean(status && valueById(String(status))?.extra.closed)

/** Whether the last day for it is over by the reader's clock, and it is still to be done. */
export function isOverdue(record: Record): boolean {
  const today = DateTime.now().setZone(current.timeZone).toISODate()!
  return Boolean(record.due_on) && String(record.due_on).slice(0, 10) < today && !isClosed(record)
}

/** Overdue ones are marked, unless the day is not for this person to know. */
export function leadOfWorkOrder(record: Record): Lead {
  const told = ['due_on', 'status'].every((key) => seesValues('work_orders', key))
  const overdue = told && isOverdue(record)
  const iconLabel = translate('lists.one_work_orders')
  if (!overdue) return { icon: 'clipboard-list', iconLabel }
  return { icon: 'clock-exclamation', iconLabel, mark: translate('lists.overdue') }
}
