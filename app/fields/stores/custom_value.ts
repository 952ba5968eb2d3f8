import { narrow } from '#fields/stores/narrow'
import type { Field, Record, Store } from '#fields/field'

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
    else if (!isShown(record, field, value)) record.custom[field.id] = field.type.toStored(value)
  },
  condition: (field, filter) => narrow(placeOf(field), field, filter),
  sortKey(field) {
    if (!field.sortable || !field.type.index) return null
    return {
      table: `custom_${field.type.index}`,
      column: 'value',
      fieldId: field.id,
      nullable: true,
    }
  },
}

/** A form gives back what it was shown: a phone typed without its country code then stays as typed. */
function isShown(record: Record, field: Field, value: unknown): boolean {
  const before = customValue.read(record, field)
  return before !== null && String(field.type.print(before, field)) === String(field.type.print(value, field))
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
