import type { Address, Cell, ContactPoint, Field, Record } from '#fields/field'
import { translate } from '#fields/translate'
import { addressText } from '#lists/address_text'
import { fieldsOf } from '#lists/fields_of'
import { seenRecord } from '#lists/seen_record'
import { pointView } from '#web/customers/head'

export interface PairLine {
  label: string
  sides: [Cell[], Cell[]]
  /** Whether both say something, and have nothing in common; where one says nothing, nothing contradicts. */
  differs: boolean
}

/** What says who somebody is, or whose they are. */
const SHOWN = ['company', 'membership_number', 'id_type', 'id_number', 'birthday', 'status', 'manager', 'created_at']
/** Two that were made at one time would be the surprise. */
const NEVER_SAME = 'created_at'

/** What the acting person may see of two customers, line by line; nothing of what neither has. */
export function linesOf(one: Record, other: Record): PairLine[] {
  const sides: Sides = [seenRecord(one), seenRecord(other)]
  const fields = fieldsOf('customers').filter(({ key }) => SHOWN.includes(key))
  const lines = [...fields.map((field) => fieldLine(field, sides)), ...pointLines(sides), addressLine(sides)]
  return lines.filter(({ sides: [left, right] }) => left.length + right.length > 0)
}

type Sides = [Record, Record]

/** A value as it shows, and by what it is the same. */
interface Value {
  cell: Cell
  key: string
}

function fieldLine(field: Field, sides: Sides): PairLine {
  const line = lineOf(field.label, sides, (record) => {
    const value = field.store.read(record, field)
    return value === null || value === undefined ? [] : [valueOf(field.type.show(value, field))]
  })
  return field.key === NEVER_SAME ? { ...line, differs: false } : line
}

/** A line for each channel. */
function pointLines(sides: Sides): PairLine[] {
  const channels = Map.groupBy(
    sides.flatMap(({ points }) => points),
    ({ channel_id: channel }) => channel
  )
  return [...channels].map(([channel, [point]]) =>
    lineOf(pointView(point).channel, sides, ({ points }) =>
      points.filter((one) => one.channel_id === channel).map(ofPoint)
    )
  )
}

const addressLine = (sides: Sides) =>
  lineOf(translate('customers.part_addresses'), sides, ({ addresses }: { addresses: Address[] }) =>
    addresses.map((address) => valueOf({ kind: 'text', text: addressText(address) }))
  )

function lineOf(label: string, sides: Sides, valuesIn: (record: Record) => Value[]): PairLine {
  const [left, right] = sides.map(valuesIn)
  const common = left.some(({ key }) => right.some((value) => value.key === key))
  const cells = (values: Value[]) => values.map(({ cell }) => cell)
  return { label, sides: [cells(left), cells(right)], differs: left.length > 0 && right.length > 0 && !common }
}

const ofPoint = ({ value, value_key: key }: ContactPoint): Value => ({ cell: { kind: 'text', text: value }, key })

const valueOf = (cell: Cell): Value => ({ cell, key: cell.text.toLowerCase() })
