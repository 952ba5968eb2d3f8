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
  return fields.flatMap((field) => {
    const { index } = field.type
    if (field.store.name !== 'custom_value' || !field.filterable || !index) return []
    const value = field.store.read(record, field)
    if (value === null) return []
    const values = [...new Set(field.type.indexValues(value, field))]
    return values.map((each) => ({ table: `custom_${index}`, field_id: field.id, value: each }) as IndexRow)
  })
}

/** What `unique_values` holds for a record. */
export function uniqueRowsOf(record: Record, fields: Field[]): UniqueRow[] {
  return fields.flatMap((field) => {
    const value = field.unique ? uniqueTextOf(record, field) : null
    return value === null ? [] : [{ field_id: field.id, value }]
  })
}
