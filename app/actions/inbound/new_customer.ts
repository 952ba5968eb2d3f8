import type { Contact } from '#actions/inbound/contact'
import { inboundValue } from '#actions/inbound/defaults'
import type { Filled } from '#actions/records/draft'
import { fillRecord } from '#actions/records/fill_record'
import { everyFieldNamed, everyFieldOf } from '#lists/fields_of'
import { formKeysOf, requiredKeys } from '#lists/forms'
import { emptyRecord } from '#lists/read_records'
import type { Record } from '#fields/field'

/**
 * Who a contact is from, as far as it says. What a customer must have besides comes from the company's settings; what is still
 * missing then holds nobody up: it is asked for when the customer is edited.
 */
export function newCustomer({ channel, value, name }: Contact): Filled {
  const input = { type: 'person', ...namesIn(name?.trim() || value.trim()), [channel]: value }
  const filled = fillRecord(emptyRecord(), input, everyFieldOf('customers'))
  for (const key of formKeysOf()) putDefault(filled.record, key, everyFieldNamed('customers', key)?.options.default)
  for (const key of requiredKeys(filled.record)) putDefault(filled.record, key, inboundValue(key))
  return filled
}

/** The last word is the last name; a number stays together. */
function namesIn(name: string) {
  const words = name.split(/\s+/)
  if (words.length === 1 || !/\p{L}/u.test(name)) return { first_name: name }
  return { first_name: words.slice(0, -1).join(' '), last_name: words.at(-1) }
}

function putDefault(record: Record, key: string, value: string | undefined) {
  const field = everyFieldNamed('customers', key)
  if (!value || !field?.editable || field.store.read(record, field) !== null) return
  const parsed = field.type.parse(value, field, {})
  if ('value' in parsed) field.store.write(record, field, parsed.value)
}
