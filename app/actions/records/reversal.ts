import { valueById } from '#dictionaries/values'
import type { Address, ContactPoint, Field, Problem, Record } from '#fields/field'
import { fieldNamed, fieldsOf } from '#lists/fields_of'
import { changesOf } from '#actions/records/changes'
import type { RecordProblem } from '#actions/records/draft'
import { fillRecord, type RecordInput } from '#actions/records/fill_record'

type Stored = { [key: string]: unknown }

/** One part of a change: a field by its key, `points.<id>` or `addresses.<id>`, with what stood there before. */
export interface Reversal {
  after: Record
  problems: RecordProblem[]
  /** The fields that are set: others that are required don't hold it up. */
  keys: ReadonlySet<string>
}

/**
 * The record with the value that a part had before a change, read as if somebody typed it now: what is not allowed any more
 * is a problem. Null where the change has no such part, or nothing to restore of it.
 */
export function reversed(
  record: Record,
  { before, after }: { before: Stored; after: Stored },
  part: string
): Reversal | null {
  const [list, id] = part.split('.')
  if (list === 'points') return restored(record, before.points, id, pointSaid)
  if (list === 'addresses') return restored(record, before.addresses, id, addressSaid)
  const field = fieldNamed(record.list, part)
  if (!field?.editable || !(part in before || part in after)) return null
  const input = { [part]: typed(field, before[part]) }
  return filled(record, { input, fields: [field] }, retiredValue(field, before[part]))
}

function filled(record: Record, { input, fields }: Said, retired: string | null): Reversal | null {
  const { record: after, problems } = fillRecord(record, input, fields)
  const keys = new Set(fields.map(({ key }) => key))
  if (retired === null)
    return problems.length || changesOf({ before: record, after }, fieldsOf(record.list))
      ? { after, problems, keys }
      : null
  const problem: Problem = { code: 'retired_value', params: { value: retired } }
  return { after, problems: [{ key: fields[0].key, problem }], keys }
}

/** As a form would send it; the history keeps no "no". */
function typed(field: Field, stored: unknown): string | string[] {
  if (stored === undefined || stored === null) return field.type.name === 'yes_no' ? 'no' : ''
  return field.type.print(field.type.fromStored(stored), field)
}

/** Forms let a record keep a retired value; going back to one is not keeping it. */
function retiredValue({ options }: Field, stored: unknown): string | null {
  const ids = options.dictionary ? [stored ?? []].flat().map(String) : []
  const gone = ids.find((id) => valueById(id)?.retired !== false)
  return gone === undefined ? null : (valueById(gone)?.name ?? '?')
}

type Item = ContactPoint | Address
interface Said {
  input: RecordInput
  fields: Field[]
}

/** An item as it was: in place of what it became, or once more where it was removed. */
function restored<T extends Item>(record: Record, items: unknown, id: string, say: (item: T) => Said | null) {
  const item = (items as T[] | undefined)?.find((each) => each.id === id)
  const said = item && say(item)
  return said ? filled(record, said, null) : null
}

function pointSaid({ id, channel_id: channel, value, label }: ContactPoint): Said | null {
  const field = fieldsOf('customers').find((each) => each.id === channel)
  const row = field && { id, channel: field.key, value, label: label ?? '' }
  return row ? { input: { points: { restored: row } }, fields: [field] } : null
}

function addressSaid(address: Address): Said {
  const fields = fieldsOf('customers').filter(({ store }) => store.name === 'address')
  const parts = fields.map(({ key, options }) => [key, (address as unknown as Stored)[options.column!] ?? ''])
  const row = { id: address.id, label: address.label ?? '', ...Object.fromEntries(parts) }
  return { input: { addresses: { restored: row } }, fields }
}
