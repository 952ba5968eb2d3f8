import { newId } from '#text/ids'
import { narrow } from '#fields/stores/narrow'
import type { ContactPoint, Field, Record, Store } from '#fields/field'

const KINDS = new Map<string, ContactPoint['kind']>([
  ['phone', 'phone'],
  ['email', 'email'],
])

/**
 * One contact channel of a record; the field's id is the channel's. Read is its first point, the
 * primary one before others; written is that point or a new one. Further points on the same channel
 * stay as they are. Filters look at all of them.
 */
export const contactPoint: Store = {
  name: 'contact_point',
  read(record, field) {
    const point = firstOf(record, field)
    return point ? valueOf(point) : null
  },
  write(record, field, value) {
    const point = firstOf(record, field)
    if (value === null) record.points = record.points.filter((each) => each !== point)
    else if (!point) record.points.push(newPoint(record, field, value))
    else if (point.value_key !== keyOf(field, value))
      Object.assign(point, { ...textsOf(field, value), verified_at: null })
  },
  condition: (field, filter) => narrow(placeOf(field), field, filter),
  sortKey: () => null,
}

/** `value` and `value_key` of a point: as typed, and as filters and matching compare. */
export function textsOf(field: Field, value: unknown): Pick<ContactPoint, 'value' | 'value_key'> {
  const typed = field.type.name === 'phone' ? (value as { typed: string }).typed : String(value)
  return { value: typed, value_key: keyOf(field, value) }
}

function firstOf({ points }: Record, field: Field): ContactPoint | undefined {
  let first: ContactPoint | undefined
  for (const point of points) {
    if (point.channel_id !== field.id) continue
    if (point.primary) return point
    first ??= point
  }
  return first
}

export function newPoint(record: Record, field: Field, value: unknown): ContactPoint {
  const kind = KINDS.get(field.type.name) ?? 'social'
  const primary = !record.points.some((point) => point.kind === kind && point.primary)
  const position = record.points.length
  return {
    id: newId(),
    channel_id: field.id,
    kind,
    ...textsOf(field, value),
    label: null,
    primary,
    position,
    verified_at: null,
    consent: null,
  }
}

export const valueOf = ({ kind, value, value_key: key }: ContactPoint) =>
  kind === 'phone' ? { e164: key, typed: value } : value
const keyOf = (field: Field, value: unknown) => String(field.type.indexValues(value, field)[0])

const placeOf = (field: Field) => ({
  ...{ table: 'contact_points', recordColumn: 'customer_id', column: 'x.value_key' },
  within: { sql: 'x.channel_id = ?', bindings: [field.id] },
  ...{ folded: true, indexed: true, ordered: true, repeats: true },
  held: (value: unknown) => keyOf(field, value),
})
