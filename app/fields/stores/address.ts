import { newId } from '#text/ids'
import { narrow } from '#fields/stores/narrow'
import type { Address, Field, Record, Store } from '#fields/field'

type Part = 'address1' | 'address2' | 'city' | 'state' | 'postcode' | 'country'

const PARTS: Part[] = ['address1', 'address2', 'city', 'state', 'postcode', 'country']

/** One part of the record's default address, named by the field's option `column`. Written to when there is none, it makes one. */
export const address: Store = {
  name: 'address',
  read: (record, field) => initialOf(record)?.[partOf(field)] ?? null,
  write(record, field, value) {
    const found = initialOf(record)
    if (!found && value === null) return
    const written = found ?? add(record)
    written[partOf(field)] = value as string | null
    if (PARTS.every((part) => written[part] === null)) remove(record, written)
  },
  condition: (field, filter) => narrow(placeOf(field), field, filter),
  sortKey: () => null,
}

const partOf = ({ options }: Field) => options.column as Part
const initialOf = ({ addresses }: Record) => addresses.find(({ initial }) => initial)

function add(record: Record): Address {
  const parts = {
    address1: null,
    address2: null,
    city: null,
    state: null,
    postcode: null,
    country: null,
  }
  const made = {
    id: newId(),
    label: null,
    ...parts,
    initial: true,
    position: record.addresses.length,
  }
  record.addresses.push(made)
  return made
}

/** The next address becomes the default one. */
function remove(record: Record, empty: Address) {
  record.addresses = record.addresses.filter((each) => each !== empty)
  if (record.addresses.length) record.addresses[0].initial = true
}

/** Countries have an index; other parts are tested record by record. */
const placeOf = (field: Field) => ({
  ...{ table: 'addresses', recordColumn: 'customer_id', column: `x.${field.options.column}` },
  within: { sql: `x.initial = 1 and x.${field.options.column} is not null`, bindings: [] },
  ...{ folded: false, indexed: field.options.index !== undefined, ordered: true, repeats: false },
  held: (value: unknown) => value as string,
})
