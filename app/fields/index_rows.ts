import { uniqueTextOf } from '#fields/unique_text'
import type { Field, Record } from '#fields/field'

export interface IndexRow {
  table: 'custom_text' | 'custom_number' | 'custom_date' | 'custom_ref'
  field_id: string
  value: string | number
}

export interface UniqueRow {
  field_id: string
  value: string
}

/** What the index tables hold for a record: each value of its filterable custom fields once. */
export function indexRowsOf(record: Record, fields: Field[]): IndexRow[] {
  const rows: IndexRow[] = []
  for (const field of chosen(fields).indexed) {
    const value = field.store.read(record, field)
    if (value === null) continue
    for (const each of new Set(field.type.indexValues(value, field)))
      rows.push({ table: `custom_${field.type.index!}`, field_id: field.id, value: each })
  }
  return rows
}

/** What `unique_values` holds for a record. */
export function uniqueRowsOf(record: Record, fields: Field[]): UniqueRow[] {
  const rows: UniqueRow[] = []
  for (const field of chosen(fields).unique) {
    const value = uniqueTextOf(record, field)
    if (value !== null) rows.push({ field_id: field.id, value })
  }
  return rows
}

interface Chosen {
  indexed: Field[]
  unique: Field[]
}

const known = new WeakMap<Field[], Chosen>()

/** A handful of some fifty fields, found once for a list of them: an import asks four times for each of its rows. */
function chosen(fields: Field[]): Chosen {
  const kept = known.get(fields)
  if (kept) return kept
  const found = { indexed: fields.filter(isIndexed), unique: fields.filter(({ unique }) => unique) }
  known.set(fields, found)
  return found
}

const isIndexed = ({ store, filterable, type }: Field) =>
  store.name === 'custom_value' && filterable && type.index !== null
