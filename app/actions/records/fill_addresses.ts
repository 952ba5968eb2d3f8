import { lineOf } from '#fields/types/define_type'
import type { Address, Field } from '#fields/field'
import { ADDRESS_PARTS } from '#lists/seen_record'
import { newId } from '#text/ids'
import { isInput, notText, rowsIn, textOf } from '#actions/records/input'
import type { Filled } from '#actions/records/draft'

type Row = { [part: string]: unknown }
type Part = (typeof ADDRESS_PARTS)[number]

const MOST = 100
const MOST_LABEL = 60

/**
 * `addresses[…]`: a row with the id of one of the record's addresses changes it, any other adds one;
 * an empty or removed one goes, but for what of it is not the acting person's to write. Addresses that no row names stay
 * as they are.
 */
export function fillAddresses(filled: Filled, input: unknown, fields: Field[]) {
  const parts = fields.filter(({ store, editable }) => store.name === 'address' && editable)
  const named = ['id', 'label', 'initial', 'remove', ...parts.map(({ key }) => key)]
  const rows = rowsIn(input)
  if (!rows || rows.some(([, row]) => named.some((part) => !isInput(row[part], false)))) {
    return void filled.problems.push(notText('addresses'))
  }
  for (const [key, row] of rows) fillAddress(filled, `addresses.${key}`, row, parts)
  if (filled.record.addresses.length > MOST)
    filled.problems.push({ key: 'addresses', problem: { code: 'too_many', params: { max: MOST } } })
}

function fillAddress(filled: Filled, key: string, row: Row, parts: Field[]) {
  const { record } = filled
  const known = record.addresses.find(({ id }) => id === row.id)
  const written = {
    ...(known ?? blank()),
    label: lineOf(textOf(row, 'label')).slice(0, MOST_LABEL) || null,
  }
  for (const field of parts)
    if (Object.hasOwn(row, field.key)) fillPart(filled, key, written, field, textOf(row, field.key))
  if (row.remove) for (const { options } of parts) written[options.column as Part] = null
  const empty = ADDRESS_PARTS.every((part) => !written[part])
  if (empty) record.addresses = record.addresses.filter((address) => address !== known)
  else if (known) Object.assign(known, written)
  else record.addresses.push(written)
  if (row.initial && !empty) choose(record.addresses, written.id)
}

function fillPart({ problems }: Filled, key: string, written: Address, field: Field, input: string) {
  const parsed = field.type.parse(input, field, {})
  if ('problem' in parsed) problems.push({ key: `${key}.${field.key}`, problem: parsed.problem })
  else written[field.options.column as Part] = parsed.value as string | null
}

function blank(): Address {
  const parts = {
    address1: null,
    address2: null,
    city: null,
    state: null,
    postcode: null,
    country: null,
  }
  return { id: newId(), label: null, ...parts, initial: false, position: 0 }
}

/** One that is marked anew takes the mark from the others. */
function choose(addresses: Address[], id: string) {
  if (addresses.find((address) => address.id === id)!.initial) return
  for (const address of addresses) address.initial = address.id === id
}
