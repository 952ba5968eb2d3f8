import { personById } from '#dictionaries/people'
import { valueById } from '#dictionaries/values'
import { translate, translateAny } from '#fields/translate'
import type { Address, Cell, ContactPoint } from '#fields/field'
import { fieldNamed } from '#lists/fields_of'
import type { ChangeRow } from '#lists/read_changes'
import { accessTo, type Access } from '#permissions/field_access'
import { addressText } from '#web/customers/address_view'
import { maskedItem, mayRestore, MASK, seenAddress, seenPoint } from '#web/customers/history_access'

export interface HistoryLine {
  label: string
  before: Cell | null
  after: Cell | null
  /** What of the record can be given the old value again: see `reversed`. */
  part?: string
  /** Where that is asked. */
  restore?: string
}

export interface HistoryEntry {
  id: string
  action: string
  /** The action in words. */
  did: string
  at: string
  who: string
  /** Where it came from, unless a person typed it here. */
  source?: string
  device?: string
  operationId: string | null
  lines: HistoryLine[]
}

export type AccessOf = (key: string) => Access

const MARKS = ['disabled', 'deleted']
const ofCustomers: AccessOf = (key) => accessTo('customers', key)

/**
 * A change in words: who, when, from where, and each field's old and new value as its type shows them, as far as the
 * acting person may see the field. Null when nothing is left to tell.
 */
export function historyEntry(change: ChangeRow, access: AccessOf = ofCustomers): HistoryEntry | null {
  const { id, action, created_at: at, operation_id: operationId, before, after } = change
  const lines = [
    ...fieldLines(change, access),
    ...pointLines(before.points as ContactPoint[], after.points as ContactPoint[], access),
    ...addressLines(before.addresses as Address[], after.addresses as Address[], access),
  ]
  if (action === 'update' && lines.length === 0) return null
  return {
    ...{ id, action, at, operationId, lines },
    did: translateAny(`customers.did_${action}`) ?? translateAny(`history.did.${action}`) ?? action,
    who: (change.user_id && personById(change.user_id)?.name) || translate('customers.somebody'),
    source: change.source === 'user' ? undefined : translate(`fields.source_${change.source}`),
    device: change.origin?.device,
  }
}

function fieldLines({ action, before, after }: ChangeRow, access: AccessOf): HistoryLine[] {
  const others = [...MARKS, 'points', 'addresses']
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !others.includes(key))
  const seen = keys.filter((key) => access(key) !== 'hidden')
  return seen.map((key) => ({
    label: labelOf(key),
    before: cellOf(key, before[key], access),
    after: cellOf(key, after[key], access),
    part: action !== 'create' && mayRestore(key, access) ? key : undefined,
  }))
}

const labelOf = (key: string) => fieldNamed('customers', key)?.label ?? key

/** A field that is gone by now is told as it was stored. */
function cellOf(key: string, stored: unknown, access: AccessOf): Cell | null {
  if (stored === undefined || stored === null) return null
  if (access(key) === 'masked') return textCell(MASK)
  const field = fieldNamed('customers', key)
  if (!field) return textCell(typeof stored === 'object' ? JSON.stringify(stored) : String(stored))
  return field.type.show(field.type.fromStored(stored), field)
}

const textCell = (text: string): Cell => ({ kind: 'text', text })

function pointLines(before: ContactPoint[] = [], after: ContactPoint[] = [], access: AccessOf): HistoryLine[] {
  return paired(before, after).flatMap(([was, is]) => {
    const channel = valueById((is ?? was)!.channel_id)
    const [old, now] = [seenPoint(was, access), seenPoint(is, access)]
    if (!old && !now) return []
    const marked = was?.primary !== is?.primary
    const text = (point: ContactPoint | null) => point && textCell(pointText(point, marked))
    const part = was && mayRestore(channel?.key ?? '', access) ? `points.${was.id}` : undefined
    return [{ label: channel?.name ?? '', before: text(old), after: text(now), part }]
  })
}

/** Whether it is the primary one is told where that changed. */
function pointText({ value, label, primary }: ContactPoint, marked: boolean) {
  const mark = marked && primary && `· ${translate('customers.primary')}`
  return [value, label && `(${label})`, mark].filter(Boolean).join(' ')
}

function addressLines(before: Address[] = [], after: Address[] = [], access: AccessOf): HistoryLine[] {
  const label = translate('customers.address')
  const text = (address: Address | null) => address && textCell(addressText(address))
  return paired(before, after).flatMap(([was, is]) => {
    const [old, now] = [seenAddress(was, access), seenAddress(is, access)]
    if ((!old && !now) || (told(old) === told(now) && !maskedItem(access))) return []
    const part = was && mayRestore('addresses', access) ? `addresses.${was.id}` : undefined
    return [{ label, before: text(old), after: text(now), part }]
  })
}

/** An item before and after; a change of its place alone says nothing to people. */
function paired<T extends { id: string; position: number }>(before: T[], after: T[]): [T | null, T | null][] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))]
  const pairs = ids.map((id): [T | null, T | null] => [
    before.find((item) => item.id === id) ?? null,
    after.find((item) => item.id === id) ?? null,
  ])
  return pairs.filter(([was, is]) => told(was) !== told(is))
}

const told = (item: object | null) => item && JSON.stringify({ ...item, position: 0 })
