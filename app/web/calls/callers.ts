import { senderOf } from '#actions/inbound/contact'
import { customersReached } from '#actions/inbound/customers_reached'
import type { Field, Problem, Record } from '#fields/field'
import { fieldsOf } from '#lists/fields_of'
import { readRecords } from '#lists/read_records'
import { mayTouch } from '#permissions/row_scope'

/** Who has a number: those whom the acting person may see, and whether there are others. */
export interface Callers {
  seen: Record[]
  unseen: boolean
}

/** The channel that calls come in on: the first one for phones that is the acting person's to write. */
export const callChannel = (): Field | undefined =>
  fieldsOf('customers').find(
    ({ store, type, editable }) => store.name === 'contact_point' && type.name === 'phone' && editable
  )

export async function callersOf(channel: Field, phone: string): Promise<Callers | { problem: Problem }> {
  const sender = senderOf({ channel: channel.key, value: phone })
  if ('problem' in sender) return sender
  const records = await readRecords(await customersReached(sender))
  const seen = records.filter((record) => mayTouch('customers.view', record))
  return { seen, unseen: seen.length < records.length }
}
