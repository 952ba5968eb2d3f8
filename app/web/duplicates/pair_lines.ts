import { addressText } from '#lists/address_text'
import type { Cell, Field, Record } from '#fields/field'
import { translate } from '#fields/translate'
import { fieldsOf } from '#lists/fields_of'
import { seenRecord } from '#lists/seen_record'
import { pointView } from '#web/customers/head'

export interface PairLine {
  label: string
  sides: [Cell[], Cell[]]
  /** Whether the two say something different; where one says nothing, nothing contradicts. */
  differs: boolean
}

const LISTED = ['contact_point', 'address']
/** What says who somebody is, or which of the two is the older and the fuller. */
const SHOWN = [
  'type',
  'company',
  'membership_number',
  'id_type',
  'id_number',
  'birthday',
  'status',
  'manager',
  'created_at',
]

/** What the acting person may see of two customers, line by line; nothing of what neither has. */
export function linesOf(one: Record, other: Record): PairLine[] {
  const sides = [seenRecord(one), seenRecord(other)] as const
  const fields = fieldsOf('customers').filter(({ key, store }) => SHOWN.includes(key) && !LISTED.includes(store.name))
  const parts = [
    ...fields.map((field) => ({ label: field.label, show: (record: Record) => shown(record, field) })),
    ...lists(),
  ]
  const lines = parts.map(({ label, show }): PairLine => {
    const [left, right] = [show(sides[0]), show(sides[1])]
    return { label, sides: [left, right], differs: left.length > 0 && right.length > 0 && !same(left, right) }
  })
  return lines.filter(({ sides: [left, right] }) => left.length + right.length > 0)
}

const lists = () => [
  {
    label: translate('customers.part_points'),
    show: ({ points }: Record) => points.map((point) => textCell(`${pointView(point).channel}: ${point.value}`)),
  },
  {
    label: translate('customers.part_addresses'),
    show: ({ addresses }: Record) => addresses.map((address) => textCell(addressText(address))),
  },
]

const textCell = (text: string): Cell => ({ kind: 'text', text })

function shown(record: Record, field: Field): Cell[] {
  const value = field.store.read(record, field)
  return value === null ? [] : [field.type.show(value, field)]
}

const same = (one: Cell[], other: Cell[]) => JSON.stringify(one.map(textOf)) === JSON.stringify(other.map(textOf))

const textOf = ({ text }: Cell) => text.toLowerCase()
