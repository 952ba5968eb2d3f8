import type { Field, Record } from '#fields/field'
import { fieldsOf } from '#lists/fields_of'
import { emptyRecord } from '#lists/read_records'
import { accessToPoint, seenRecord } from '#lists/seen_record'
import { rowsIn, textOf } from '#actions/records/input'
import { newId } from '#text/ids'
import { controlOf, type Answers, type Control } from '#web/customers/control'

export interface PointRow {
  key: string
  id: string
  channel: string
  value: string
  label: string
  primary: boolean
  error?: string
  /** Just asked for: it takes the focus. */
  fresh?: true
}

export interface AddressRow {
  key: string
  id: string
  label: string
  initial: boolean
  controls: Control[]
}

/** The contact points that are the person's to write as rows of a form; those that a control of their own shows are left out. */
export function pointRows({ record, typed, errors }: Answers, shown: Field[]): PointRow[] {
  const channels = contactFields()
  if (typed) return (rowsIn(typed.points) ?? []).map(([key, row]) => typedPoint(key, row, errors))
  const apart = new Set(shown.map((field) => firstPoint(record, field)))
  const rows = record.points.filter((point) => !apart.has(point) && accessToPoint(point) === 'write')
  return rows.map((point) => {
    const channel = channels.find(({ id }) => id === point.channel_id)?.key ?? point.channel_id
    return {
      key: point.id,
      id: point.id,
      channel,
      value: point.value,
      label: point.label ?? '',
      primary: point.primary,
    }
  })
}

export function blankPoint(channel = ''): PointRow {
  return { key: newId(), id: '', channel, value: '', label: '', primary: false, fresh: true }
}

/** Addresses as rows of a form; the default one is left out where fields of their own show it. */
export function addressRows({ record, typed, errors }: Answers, shown: Field[]): AddressRow[] {
  if (typed) return (rowsIn(typed.addresses) ?? []).map(([key, row]) => addressRow(key, row, errors))
  const rows = seenRecord(record).addresses.filter(({ initial }) => !(initial && shown.length > 0))
  return rows.map((address) => addressRow(address.id, { ...address, initial: address.initial ? '1' : '' }, errors))
}

export function blankAddress(): AddressRow {
  const row = addressRow(newId(), {}, new Map())
  const [first, ...rest] = row.controls
  if (!first) return row
  return { ...row, controls: [{ ...first, props: { ...first.props, autofocus: true } }, ...rest] }
}

export const contactFields = () => writableIn('contact_point')
export const addressFields = () => writableIn('address')

const writableIn = (name: string) =>
  fieldsOf('customers').filter(({ store, editable }) => store.name === name && editable)

function typedPoint(key: string, row: { [part: string]: unknown }, errors: Answers['errors']): PointRow {
  const [id, channel, value, label] = ['id', 'channel', 'value', 'label'].map((part) => textOf(row, part))
  const error = errors.get(`points.${key}.value`) ?? errors.get(`points.${key}.channel`)
  return { key, id, channel, value, label, primary: Boolean(row.primary), error }
}

function addressRow(key: string, row: { [part: string]: unknown }, errors: Answers['errors']): AddressRow {
  const typed = Object.fromEntries(addressFields().map((field) => [field.key, textOf(row, field.key)]))
  const answers = { record: emptyRecord(), typed, errors: inside(errors, `addresses.${key}.`) }
  const controls = addressFields().map((field) =>
    within(`addresses[${key}]`, controlOf({ field, required: false }, answers))
  )
  return {
    key,
    id: textOf(row, 'id'),
    label: textOf(row, 'label'),
    initial: Boolean(row.initial),
    controls,
  }
}

function within(name: string, control: Control): Control {
  return { ...control, props: { ...control.props, name: `${name}[${control.key}]` } }
}

function inside(errors: Answers['errors'], prefix: string) {
  const own = [...errors].filter(([key]) => key.startsWith(prefix))
  return new Map(own.map(([key, text]) => [key.slice(prefix.length), text]))
}

function firstPoint({ points }: Record, field: Field) {
  const own = points.filter(({ channel_id: channel }) => channel === field.id)
  return own.find(({ primary }) => primary) ?? own[0]
}
