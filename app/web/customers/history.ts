import { personById } from '#dictionaries/people'
import { valueById } from '#dictionaries/values'
import { translate } from '#fields/translate'
import type { Address, Cell, ContactPoint } from '#fields/field'
import { everyFieldNamed, fieldNamed } from '#lists/fields_of'
import type { ChangeRow } from '#lists/read_changes'
import { REVEAL, seenChange } from '#lists/seen_change'
import { addressText } from '#web/customers/address_view'

export interface HistoryLine {
  label: string
  before: Cell | null
  after: Cell | null
}

export interface HistoryEntry {
  id: string
  action: string
  at: string
  who: string
  /** Where it came from, unless a person typed it here. */
  source?: string
  operationId: string | null
  /** The field that somebody looked at, where that is all that happened. */
  of?: string
  lines: HistoryLine[]
}

const MARKS = ['disabled', 'deleted']

/** Changes in words, as far as the acting person may know of them. */
export const historyEntries = (changes: ChangeRow[]): HistoryEntry[] =>
  changes.flatMap((change) => seenChange(change) ?? []).map(historyEntry)

/** A change in words: who, when, from where, and each field's old and new value as its type shows them. */
function historyEntry(change: ChangeRow): HistoryEntry {
  const { id, action, created_at: at, operation_id: operationId, before, after } = change
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !MARKS.includes(key))
  const fieldKeys = keys.filter((key) => key !== 'points' && key !== 'addresses')
  return {
    ...{ id, action, at, operationId },
    ...(action === REVEAL && { of: labelOf(String(after.revealed)) }),
    who: (change.user_id && personById(change.user_id)?.name) || translate('customers.somebody'),
    source: change.source === 'user' ? undefined : translate(`fields.source_${change.source}`),
    lines:
      action === REVEAL
        ? []
        : [
            ...fieldKeys.map((key) => ({
              label: labelOf(key),
              before: cellOf(key, before[key]),
              after: cellOf(key, after[key]),
            })),
            ...pointLines(before.points as ContactPoint[], after.points as ContactPoint[]),
            ...addressLines(before.addresses as Address[], after.addresses as Address[]),
          ],
  }
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
    const marked = was?.primary !== is?.primary
    const text = (point: ContactPoint | null) => point && textCell(pointText(point, marked))
    return {
      label: valueById((is ?? was)!.channel_id)?.name ?? '',
      before: text(was),
      after: text(is),
    }
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
  return paired(before, after).map(([was, is]) => ({ label, before: text(was), after: text(is) }))
}

/** An item before and after; a change of its place alone says nothing to people. */
function paired<T extends { id: string; position: number }>(before: T[], after: T[]): [T | null, T | null][] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))]
  const pairs = ids.map((id): [T | null, T | null] => [
    before.find((item) => item.id === id) ?? null,
    after.find((item) => item.id === id) ?? null,
  ])
  const told = (item: T | null) => item && JSON.stringify({ ...item, position: 0 })
  return pairs.filter(([was, is]) => told(was) !== told(is))
}
