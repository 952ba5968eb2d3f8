import db from '@adonisjs/lucid/services/db'
import type { Record } from '#fields/field'
import { everyFieldOf } from '#lists/fields_of'
import { current } from '#tenancy/current'
import { copyRecord } from '#actions/records/copy_record'
import { derive } from '#actions/records/derive'

type Stored = { [key: string]: unknown }
type Item = { id: string; position: number }

/** The record as it was at an earlier version: each save made one change and one version; a look made none. */
export async function recordAt(record: Record, version: number): Promise<Record> {
  const saves = record.version - version
  const changes = await db
    .from('changes')
    .where({ tenant_id: current.tenant.id, record_id: record.id, book: 'records', list: 'customers' })
    .orderBy('id', 'desc')
    .limit(Math.max(0, saves))
    .select('before', 'after')
  const earlier = copyRecord(record)
  for (const change of changes) takeBack(earlier, JSON.parse(change.before), JSON.parse(change.after))
  derive(earlier)
  return earlier
}

/** Undoes one change of a record in memory. */
export function takeBack(record: Record, before: Stored, after: Stored) {
  for (const field of everyFieldOf(record.list)) {
    if (!field.editable || !(field.key in before || field.key in after)) continue
    const stored = before[field.key]
    field.store.write(record, field, stored === undefined ? null : field.type.fromStored(stored))
  }
  for (const mark of ['disabled', 'deleted'])
    if (mark in before || mark in after) record[`${mark}_at`] = before[mark] ? record.updated_at : null
  record.points = swapped(record.points, after.points as Item[], before.points as Item[])
  record.addresses = swapped(record.addresses, after.addresses as Item[], before.addresses as Item[])
}

function swapped<T extends Item>(items: T[], gone: Item[] = [], come: Item[] = []): T[] {
  const kept = items.filter(({ id }) => !gone.some((item) => item.id === id))
  return [...kept, ...(come as T[])].sort((one, other) => one.position - other.position)
}
