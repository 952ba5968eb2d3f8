import { everyFieldNamed } from '#lists/fields_of'
import { textsOf } from '#fields/stores/contact_point'
import type { Field, Problem } from '#fields/field'
import type { Origin, RecordProblem } from '#actions/records/draft'

/** Somebody got in touch: on which channel, from where, and what about. */
export interface Contact {
  /** Key of a contact channel: `phone`, `email`, `telegram`. */
  channel: string
  /** The number, address or account as it came, in any format. */
  value: string
  name?: string
  /** What it was about; the first line is the service record's summary. */
  message: string
  /** What is to be done about it: the subject of a work order. */
  todo?: string
  /** Whose it is, where somebody has decided that. */
  customerId?: string
  source: Extract<Origin['source'], 'user' | 'api' | 'form'>
  /** Names this contact: received twice, it is kept once. */
  submission?: string | null
}

export type Received =
  | { customerId: string; created: boolean; serviceRecordId: string; workOrderId: string | null }
  /** Several customers are reached there, and nobody decides for a person whose it was: nothing is kept. */
  | { candidates: string[] }
  | { problems: RecordProblem[] }

/** Where a contact came from, as contact points are compared. */
export interface Sender {
  field: Field
  key: string
}

/** The sender of a contact, or what is wrong with it. */
export function senderOf({ channel, value }: Pick<Contact, 'channel' | 'value'>): Sender | { problem: Problem } {
  const field = everyFieldNamed('customers', channel)
  if (field?.store.name !== 'contact_point') return { problem: { code: 'unknown_choice', params: { value: channel } } }
  const read = field.type.parse(value, field, {})
  if ('problem' in read) return read
  if (read.value === null) return { problem: { code: 'required' } }
  return { field, key: textsOf(field, read.value).value_key }
}
