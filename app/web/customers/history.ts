import { personById } from '#dictionaries/people'
import { valueById } from '#dictionaries/values'
import { translate, translateAny } from '#fields/translate'
import type { Address, Cell, ContactPoint } from '#fields/field'
import { everyFieldNamed, fieldNamed } from '#lists/fields_of'
import type { ChangeRow } from '#lists/read_changes'
import { REVEAL, seenChange } from '#lists/seen_change'
import { addressText } from '#web/customers/address_view'
import { mayRestore } from '#web/customers/may_restore'

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

type Values = Pick<ChangeRow, 'action' | 'before' | 'after'>

const LISTED = ['disabled', 'deleted', 'points', 'addresses', 'revealed']

/**
 * A change in words: who, when, from where, and each field's old and new value as its type shows them, as far as the
 * acting person may see the field. Null when nothing is left to tell.
 */
export function historyEntry(given: ChangeRow): HistoryEntry | null {
  const change = seenChange(given)
  if (!change) return null
  const { id, action, created_at: at, operation_id: operationId } = change
  const lines = linesOf(change)
  if (action === 'update' && lines.length === 0) return null
  return {
    ...{ id, action, at, operationId, lines },
    did: didWhat(change),
    who: (change.user_id && personById(change.user_id)?.name) || translate('customers.somebody'),
    source: change.source === 'user' ? undefined : translate(`fields.source_${change.source}`),
    device: change.origin?.device,
  }
}

/** Only what a change that was not made, or not yet, would say by field. */
export function changeLines(given: Values): HistoryLine[] {
  const change = seenChange(given)
  return change ? linesOf(change) : []
}

function linesOf({ action, before, after }: Values): HistoryLine[] {
  return [
    ...fieldLines({ action, before, after }),
    ...pointLines(before.points as ContactPoint[], after.points as ContactPoint[]),
    ...addressLines(before.addresses as Address[], after.addresses as Address[]),
  ]
}

function didWhat({ action, after }: ChangeRow): string {
  if (action === REVEAL) return translate('customers.did_reveal', { field: labelOf(String(after.revealed)) })
  return translateAny(`customers.did_${action}`) ?? translateAny(`history.did.${action}`) ?? action
}

function fieldLines({ action, before, after }: Values): HistoryLine[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !LISTED.includes(key))
  return keys.map((key) => ({
    label: labelOf(key),
    before: cellOf(key, before[key]),
    after: cellOf(key, after[key]),
    part: action !== 'create' && mayRestore(key) ? key : undefined,
  }))
}

const labelOf = (key: string) => everyFieldNamed('customers', key)?.label ?? key

/** A field that is gone by now is told as it was stored. */
function cellOf(key: string, stored: unknown): Cell | null {
  if (stored === undefined || stored === null) return null
  const field = fieldNamed('customers', key)
  if (!field) return textCell(typeof stored === 'object' ? JSON.stringify(stored) : String(stored))
  return field.type.show(field.type.fromStored(stored), field)
}

const textCell = (text: string): Cell => ({ kind: 'text', text })

function pointLines(before: ContactPoint[] = [], after: ContactPoint[] = []): HistoryLine[] {
  return paired(before, after).map(([was, is]) => {
    const channel = valueById((is ?? was)!.channel_id)
    const marked = was?.primary !== is?.primary
    const text = (point: ContactPoint | null) => point && textCell(pointText(point, marked))
    const part = was && mayRestore(channel?.key ?? '') ? `points.${was.id}` : undefined
    return { label: channel?.name ?? '', before: text(was), after: text(is), part }
  })
}

/** Whether it is the primary one is told where that changed. */
function pointText({ value, label, primary }: ContactPoint, marked: boolean) {
  const mark = marked && primary && `· ${translate('customers.primary')}`
  return [value, label && `(${label})`, mark].filter(Boolean).join(' ')
}

function addressLines(before: Address[] = [], after: Address[] = []): HistoryLine[] {
  const label = translate('customers.address')
  const text = (address: Address | null) => address && textCell(addressText(address))
  return paired(before, after).map(([was, is]) => {
    const part = was && mayRestore('addresses') ? `addresses.${was.id}` : undefined
    return { label, before: text(was), after: text(is), part }
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
