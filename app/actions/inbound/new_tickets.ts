import type { Contact } from '#actions/inbound/contact'
import { fillRecord } from '#actions/records/fill_record'
import { valuesOf } from '#dictionaries/values'
import { translate } from '#fields/translate'
import { everyFieldNamed, everyFieldOf } from '#lists/fields_of'
import { emptyRecordOf } from '#lists/read_records'
import { current } from '#tenancy/current'
import type { Record } from '#fields/field'

const MOST = 255

/** That somebody got in touch, as a service record. */
export function newServiceRecord(contact: Contact, customer: string, workOrder: string | null): Record {
  const [summary, ...notes] = (contact.message.trim() || usualSummary(contact)).split('\n')
  const { record } = fillRecord(
    emptyRecordOf('service_records'),
    {
      summary: summary.slice(0, MOST),
      notes: [summary.slice(MOST), ...notes].join('\n').trim(),
      ...{ customer, channel: contact.channel, direction: 'in', contact: contact.value.trim().slice(0, MOST) },
      handled_by: current.user?.id,
    },
    everyFieldOf('service_records')
  )
  return Object.assign(record, { work_order_id: workOrder, submission: contact.submission ?? null })
}

/** What is to be done about it: for whoever took it, in the first status that is not the end. */
export function newWorkOrder({ todo = '', message }: Contact, customer: string): Record {
  const status = valuesOf('work_order_status').find(({ retired, extra }) => !retired && !extra.closed)?.key
  const input = { subject: todo.trim().slice(0, MOST), description: message.trim(), customer, status }
  const filled = fillRecord(
    emptyRecordOf('work_orders'),
    { ...input, assignee: current.user?.id },
    everyFieldOf('work_orders')
  )
  return filled.record
}

function usualSummary({ channel, value }: Contact) {
  const name = everyFieldNamed('customers', channel)?.label ?? channel
  return translate('calls.usual_summary', { channel: name, value: value.trim() })
}
