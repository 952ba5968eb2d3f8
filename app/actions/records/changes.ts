import type { Field, Record } from '#fields/field'
import type { Deed, Draft } from '#actions/records/draft'

type Stored = { [key: string]: unknown }
export interface Changed {
  action: 'create' | 'update' | 'disable' | 'enable' | 'delete' | 'restore' | Deed['action']
  before: Stored
  after: Stored
}

/** A draft that changes something, with what it changes. */
export interface Write extends Draft {
  changed: Changed
}

/**
 * What a draft changes, by field in stored form. Contact points and addresses come under `points`
 * and `addresses` with their ids, only those that differ. Null when nothing does.
 */
export function changesOf({ before, after, deed }: Draft, fields: Field[]): Changed | null {
  const action = deed?.action ?? actionOf(before, after)
  const changed: Changed = { action, before: { ...deed?.before }, after: { ...deed?.after } }
  for (const field of fields) {
    if (isKept(field, after)) note(changed, field.key, before && storedOf(before, field), storedOf(after, field))
  }
  noteMarks(changed, before, after)
  noteItems(changed, 'points', before?.points ?? [], after.points)
  noteItems(changed, 'addresses', before?.addresses ?? [], after.addresses)
  const silent = Object.keys(changed.before).length === 0 && Object.keys(changed.after).length === 0
  return before && silent && !deed ? null : changed
}

/** A person's name follows from first and last name, so that it would only repeat them. */
function isKept({ key, store, editable }: Field, after: Record) {
  if (store.name !== 'column' && store.name !== 'custom_value') return false
  if (key === 'name' && after.type === 'person' && (after.first_name || after.last_name)) return false
  return editable
}

function actionOf(before: Record | null, after: Record): Changed['action'] {
  if (!before) return 'create'
  if (Boolean(before.deleted_at) !== Boolean(after.deleted_at)) return after.deleted_at ? 'delete' : 'restore'
  if (Boolean(before.disabled_at) !== Boolean(after.disabled_at)) return after.disabled_at ? 'disable' : 'enable'
  return 'update'
}

function storedOf(record: Record, field: Field) {
  const value = field.store.read(record, field)
  return value === null || value === undefined ? null : field.type.toStored(value)
}

function note(changed: Changed, key: string, before: unknown, after: unknown) {
  if (same(before, after)) return
  if (!isEmpty(before)) changed.before[key] = before
  if (!isEmpty(after)) changed.after[key] = after
}

function noteMarks(changed: Changed, before: Record | null, after: Record) {
  note(changed, 'disabled', Boolean(before?.disabled_at), Boolean(after.disabled_at))
  note(changed, 'deleted', Boolean(before?.deleted_at), Boolean(after.deleted_at))
}

function noteItems(changed: Changed, key: string, before: { id: string }[], after: { id: string }[]) {
  if (before.length === 0 && after.length > 0) return void (changed.after[key] = after)
  const known = new Map(before.map((item) => [item.id, JSON.stringify(item)]))
  const next = new Map(after.map((item) => [item.id, JSON.stringify(item)]))
  const differs = ({ id }: { id: string }) => known.get(id) !== next.get(id)
  const [gone, come] = [before.filter(differs), after.filter(differs)]
  if (gone.length) changed.before[key] = gone
  if (come.length) changed.after[key] = come
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === false

function same(one: unknown, other: unknown) {
  if (isEmpty(one) && isEmpty(other)) return true
  return typeof one === 'object' ? JSON.stringify(one) === JSON.stringify(other) : one === other
}
