import type { Field, Input, ReadContext, Record } from '#fields/field'
import { seesValues } from '#permissions/field_access'
import { current } from '#tenancy/current'
import { copyRecord } from '#actions/records/copy_record'
import { derive } from '#actions/records/derive'
import type { Filled } from '#actions/records/draft'
import { fillAddresses } from '#actions/records/fill_addresses'
import { fillPoints } from '#actions/records/fill_points'
import { isInput, notText } from '#actions/records/input'

/**
 * What a form, a file's row or an API body says: values by field key; several contact points and
 * addresses under `points` and `addresses`, as lists or as objects by any key. A contact channel's
 * own key (`phone`) sets the primary point of that channel, an address field's the default address.
 */
export interface RecordInput {
  [key: string]: unknown
}

/**
 * Reads `input` into a copy of `record`. Only editable fields among `fields` are written, and a
 * value with a problem is not; other keys are ignored. Says nothing about required or unique values:
 * that is `checkRecords`' business.
 */
export function fillRecord(record: Record, input: RecordInput, fields: Field[], context: ReadContext = {}): Filled {
  const filled: Filled = { record: copyRecord(record), problems: [] }
  const given = fields.filter((field) => field.editable && Object.hasOwn(input, field.key))
  for (const field of countryFirst(given)) fillField(filled, field, input[field.key], contextOf(filled.record, context))
  const { country } = contextOf(filled.record, context)
  if (Object.hasOwn(input, 'addresses')) fillAddresses(filled, input.addresses, fields)
  if (Object.hasOwn(input, 'points')) fillPoints(filled, input.points, fields, { country })
  derive(filled.record)
  return filled
}

function fillField({ record, problems }: Filled, field: Field, input: unknown, context: ReadContext) {
  if (!isInput(input, field.type.many)) return void problems.push(notText(field.key))
  const parsed = field.type.parse(input as Input, field, context)
  if ('problem' in parsed) return void problems.push({ key: field.key, problem: parsed.problem })
  if (parsed.value === null && isLasting(field, record)) return
  field.store.write(record, field, parsed.value)
}

/** A phone without a country code is read as one of the record's country. */
function countryFirst(fields: Field[]) {
  const at = fields.findIndex(({ key }) => key === 'country')
  return at > 0 ? [fields[at], ...fields.toSpliced(at, 1)] : fields
}

/** The record's own country, unless it would show in how a phone is read. */
function contextOf({ addresses }: Record, context: ReadContext): ReadContext {
  if (context.country) return context
  const seen = seesValues('customers', 'country') ? addresses : []
  const own = seen.find(({ initial }) => initial)?.country
  return { ...context, country: own ?? current.tenant.settings.country }
}

/** A record once numbered keeps a number, and a type. */
export const LASTING = ['number', 'type']

const isLasting = ({ key }: Field, record: Record) => LASTING.includes(key) && Boolean(record[key])
