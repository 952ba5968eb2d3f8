import type { Cell, Field, FieldType, Store } from '#fields/field'
import { withParts } from '#fields/with_parts'
import type { Access } from '#permissions/field_access'

/** Stands for any value that a person may not see: always the same, so that it tells nothing of the length. */
export const MASK = '••••'

/** A field as a person who may not write it gets it: to be read, or only to know that there is a value. */
export function restricted(field: Field, access: Access): Field {
  return access === 'masked' ? masked(field) : withParts(field, { editable: false })
}

/** Whatever reads a value through this field gets the mask; it narrows, orders and identifies nothing. */
function masked(field: Field): Field {
  const parts = { editable: false, filterable: false, sortable: false, unique: false }
  return withParts(field, { ...parts, type: maskedType(field.type), store: maskedStore(field) })
}

const maskCell: Cell = { kind: 'text', text: MASK }

function maskedType({ choices: _, chosen: __, uniqueText: ___, ...type }: FieldType): FieldType {
  const says = { print: () => MASK, show: () => maskCell, sample: () => MASK }
  const written = { toSheet: () => MASK, toJson: () => MASK, portable: () => MASK }
  const holds = { toStored: () => MASK, fromStored: () => MASK, indexValues: () => [] }
  return { ...type, operators: [], index: null, sortable: false, ...says, ...written, ...holds }
}

function maskedStore(field: Field): Store {
  const refuse = (): never => {
    throw new Error(`Field "${field.key}" is masked: it is neither written nor asked for`)
  }
  return {
    name: field.store.name,
    read: (record) => (isNothing(field.store.read(record, field)) ? null : MASK),
    write: refuse,
    condition: refuse,
    sortKey: () => null,
  }
}

const isNothing = (value: unknown) => value === null || value === undefined
