import { narrow } from '#fields/stores/narrow'
import type { Field, Store } from '#fields/field'

/**
 * Values in the record's `custom` JSON under the field's id. Filters and sorts go to the typed index
 * tables, which index_rows.ts keeps beside it.
 */
export const customValue: Store = {
  name: 'custom_value',
  read(record, field) {
    const stored = record.custom[field.id]
    return stored === null || stored === undefined ? null : field.type.fromStored(stored)
  },
  write(record, field, value) {
    if (value === null) delete record.custom[field.id]
    else record.custom[field.id] = field.type.toStored(value)
  },
  condition: (field, filter) => narrow(placeOf(field), field, filter),
  sortKey(field) {
    if (!field.sortable || !field.type.index) return null
    return { table: `custom_${field.type.index}`, column: 'value', fieldId: field.id, nullable: true }
  },
}

function placeOf(field: Field) {
  const { type, id } = field
  return {
    ...{ table: `custom_${type.index}`, recordColumn: 'record_id', column: 'x.value' },
    within: { sql: 'x.field_id = ?', bindings: [id] },
    ...{ folded: true, indexed: true, ordered: true, repeats: type.many },
    held: (value: unknown) => type.indexValues(type.many ? [value] : value, field)[0],
    ...(type.index === 'date' && { heldTime: (milliseconds: number) => milliseconds }),
  }
}
