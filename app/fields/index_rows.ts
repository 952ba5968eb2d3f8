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
  for (const field of fields) {
    const { index } = field.type
    if (field.store.name !== 'custom_value' || !field.filterable || !index) continue
    const value = field.store.read(record, field)
    if (value === null) continue
    for (const each of new Set(field.type.indexValues(value, field)))
      rows.push({ table: `custom_${index}`, field_id: field.id, value: each })
  }
  return rows
}

/** What `unique_values` holds for a record. */
export function uniqueRowsOf(record: Record, fields: Field[]): UniqueRow[] {
  const rows: UniqueRow[] = []
  for (const field of fields) {
    const value = field.unique ? uniqueTextOf(record, field) : null
    if (value !== null) rows.push({ field_id: field.id, value })
  }
  return rows
}
