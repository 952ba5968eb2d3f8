import { personById } from '#dictionaries/people'
import { loadReferences } from '#fields/references'
import { translate } from '#fields/translate'
import type { Address, Cell, Field, Record } from '#fields/field'
import { fillRecord, type RecordInput } from '#actions/records/fill_record'
import { recordAt } from '#actions/records/record_at'
import { listNamed } from '#lists/fields_of'
import { seenRecord } from '#lists/seen_record'
import { addressText } from '#lists/address_text'
import { pointView } from '#web/customers/head'
import { addressFields, contactFields } from '#web/customers/item_rows'

export interface Clash {
  key: string
  label: string
  original: Cell[]
  mine: Cell[]
  theirs: Cell[]
  /** What is chosen at first: mine where only I changed it. */
  choice: 'mine' | 'theirs'
  mineChanged: boolean
  /** What I typed, to be sent again with the choice. */
  inputs: { name: string; value: string }[]
}

/** Mine, theirs and the original, for each field that either of us changed since the version that I read. */
export async function conflictPage(theirs: Record, version: number, input: RecordInput, fields: Field[]) {
  const original = await recordAt(theirs, version)
  const { record: mine } = fillRecord(original, input, fields)
  const sides = { original: seenRecord(original), mine: seenRecord(mine), theirs: seenRecord(theirs) }
  const items = listNamed(theirs.list).contactable ? listParts : []
  const parts = [...fieldParts(isPerson(mine) ? fields.filter(({ key }) => key !== 'name') : fields), ...items]
  await loadReferences([original, mine, theirs], fields)
  const clashes = parts.map((part) => clashOf(part, sides, input)).filter((clash) => clash !== null)
  return {
    record: theirs,
    clashes,
    who: personById(String(theirs.updated_by))?.name ?? translate('customers.somebody'),
    at: theirs.updated_at,
  }
}

/** A person's name only repeats first and last name. */
const isPerson = ({ type, first_name: first, last_name: last }: Record) => type === 'person' && Boolean(first || last)

interface PartView {
  key: string
  label: string
  show(record: Record): Cell[]
}
interface Sides {
  original: Record
  mine: Record
  theirs: Record
}

function fieldParts(fields: Field[]): PartView[] {
  const single = fields.filter(({ store }) => store.name === 'column' || store.name === 'custom_value')
  return single.map((field) => ({
    key: field.key,
    label: field.label,
    show: (record) => shown(record, field),
  }))
}

const listParts: PartView[] = [
  {
    key: 'points',
    get label() {
      return translate('customers.part_points')
    },
    show: ({ points }) =>
      points.map((point) =>
        textCell(`${pointView(point).channel}: ${point.value}${point.label ? ` (${point.label})` : ''}`)
      ),
  },
  {
    key: 'addresses',
    get label() {
      return translate('customers.part_addresses')
    },
    show: ({ addresses }: { addresses: Address[] }) => addresses.map((address) => textCell(addressText(address))),
  },
]

const textCell = (text: string): Cell => ({ kind: 'text', text })

function shown(record: Record, field: Field): Cell[] {
  const value = field.store.read(record, field)
  return value === null ? [] : [field.type.show(value, field)]
}

function clashOf({ key, label, show }: PartView, sides: Sides, input: RecordInput): Clash | null {
  const [original, mine, theirs] = [show(sides.original), show(sides.mine), show(sides.theirs)]
  const mineChanged = !same(mine, original)
  const theirsChanged = !same(theirs, original)
  if ((!mineChanged && !theirsChanged) || same(mine, theirs)) return null
  const inputs = mineChanged ? inputsOf(key, input) : []
  return {
    key,
    label,
    original,
    mine,
    theirs,
    choice: mineChanged && !theirsChanged ? 'mine' : 'theirs',
    mineChanged,
    inputs,
  }
}

const same = (one: Cell[], other: Cell[]) => JSON.stringify(one) === JSON.stringify(other)

function inputsOf(key: string, input: RecordInput) {
  const given = keysBehind(key).filter((each) => Object.hasOwn(input, each))
  return given.flatMap((each) => flatten(each, input[each]))
}

/** Contact channels and parts of an address have controls of their own besides their lists. */
export function keysBehind(key: string): string[] {
  if (key === 'points') return [key, ...contactFields().map((field) => field.key)]
  return key === 'addresses' ? [key, ...addressFields().map((field) => field.key)] : [key]
}

function flatten(name: string, value: unknown): { name: string; value: string }[] {
  if (value === null || value === undefined) return [{ name, value: '' }]
  if (Array.isArray(value)) return value.map((item) => ({ name: `${name}[]`, value: String(item ?? '') }))
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([part, inner]) => flatten(`${name}[${part}]`, inner))
  return [{ name, value: String(value) }]
}
