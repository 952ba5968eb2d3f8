import { toMoment } from '#database/decorators'
import { DateTime } from 'luxon'
import { narrow } from '#fields/stores/narrow'
import type { Field, Record, Store } from '#fields/field'
import type { Place } from '#fields/stores/place'
import type { Value } from '#tenancy/bulk'

/** Values in a column of the list's own table, named by the field's option `column`. */
export function columnStore(table: string): Store {
  return {
    name: 'column',
    read: readColumn,
    write: writeColumn,
    condition: (field, filter) => narrow(placeOf(table, field), field, filter),
    sortKey(field) {
      const { column, index } = field.options
      return field.sortable && index
        ? { table, column: column!, index, nullable: !field.required && field.editable }
        : null
    },
  }
}

export function readColumn(record: Record, field: Field): unknown {
  const stored = record[field.options.column!]
  return stored === null || stored === undefined || stored === '' ? null : field.type.fromStored(stored)
}

/** A yes or no is never NULL in its column. */
export function writeColumn(record: Record, field: Field, value: unknown) {
  const nothing = field.type.name === 'yes_no' ? false : null
  record[field.options.column!] = value === null ? nothing : field.type.toStored(value)
}

export function placeOf(table: string, { type, options }: Field): Place {
  return {
    table,
    recordColumn: 'id',
    column: `c.${options.column}`,
    folded: false,
    indexed: options.index !== undefined,
    index: options.index,
    ordered: true,
    repeats: false,
    held: (value) => heldIn(type.toStored(value)),
    ...(type.index === 'date' && { heldTime: type.name === 'date' ? isoDay : isoMoment }),
  }
}

const heldIn = (stored: unknown): Value => (typeof stored === 'boolean' ? Number(stored) : (stored as Value))
const isoDay = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10)
const isoMoment = (milliseconds: number) => toMoment(DateTime.fromMillis(milliseconds))
