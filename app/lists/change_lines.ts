import { valueById } from '#dictionaries/values'
import { translate } from '#fields/translate'
import type { Address, Cell, ContactPoint } from '#fields/field'
import { addressText } from '#lists/address_text'
import { attachedLines, isAttached } from '#lists/attached_changes'
import { everyFieldNamed, fieldNamed } from '#lists/fields_of'
import { MERGED, mergeLines, MOVED } from '#lists/merge_lines'
import { seenChange, type Told } from '#lists/seen_change'
import { isRelating, relationLine } from '#lists/seen_relation'

/** One field of a change: its old and its new value as its type shows them. */
export interface ChangeLine {
  label: string
  before: Cell | null
  after: Cell | null
  /** The field or contact channel that it is about, or `addresses`. */
  key: string
  /** What of the record can be given the old value again (see `reversed`); nothing where there was none. */
  part?: string
}

const LISTED = ['disabled', 'deleted', 'points', 'addresses', 'revealed', ...MERGED, MOVED]

/** What a change of a record says, field by field. To be asked of what `seenChange` left of it. */
export function changeLines(change: Told): ChangeLine[] {
  if (isRelating(change)) return [relationLine(change)]
  const { before, after } = change
  if (isAttached(change.action)) return attachedLines(change)
  return [
    ...mergeLines(after),
    ...fieldLines(change),
    ...pointLines(before.points as ContactPoint[], after.points as ContactPoint[]),
    ...addressLines(before.addresses as Address[], after.addresses as Address[]),
  ]
}

/** The same of a change that was not made, or not yet, as far as the acting person may know of it. */
export function seenLines(given: Told): ChangeLine[] {
  const change = seenChange(given)
  return change ? changeLines(change) : []
}

function fieldLines({ list, action, before, after }: Told): ChangeLine[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !LISTED.includes(key))
  return keys.map((key) => ({
    ...{ key, label: labelOf(list, key), part: action === 'create' ? undefined : key },
    before: cellOf(list, key, before[key] ?? (action === 'create' ? null : absentOf(list, key))),
    after: cellOf(list, key, after[key] ?? absentOf(list, key)),
  }))
}

const absentOf = (list: string, key: string) => fieldNamed(list, key)?.type.absent

export const labelOf = (list: string, key: string) => everyFieldNamed(list, key)?.label ?? key

/** A field that is gone by now is told as it was stored. */
function cellOf(list: string, key: string, stored: unknown): Cell | null {
  if (stored === undefined || stored === null) return null
  const field = fieldNamed(list, key)
  if (!field) return textCell(typeof stored === 'object' ? JSON.stringify(stored) : String(stored))
  return field.type.show(field.type.fromStored(stored), field)
}

const textCell = (text: string): Cell => ({ kind: 'text', text })

function pointLines(before: ContactPoint[] = [], after: ContactPoint[] = []): ChangeLine[] {
  return paired(before, after).map(([was, is]) => {
    const channel = valueById((is ?? was)!.channel_id)
    const changed = MARKS.filter((mark) => (was?.[mark] ?? null) !== (is?.[mark] ?? null))
    const text = (point: ContactPoint | null) => point && textCell(pointText(point, changed))
    const place = { key: channel?.key ?? '', part: was ? `points.${was.id}` : undefined }
    return { ...place, label: channel?.name ?? '', before: text(was), after: text(is) }
  })
}

type Mark = 'primary' | 'verified_at' | 'consent'
const MARKS: Mark[] = ['primary', 'verified_at', 'consent']

/** Whether it is the primary one, verified, or consented to, is told where that changed. */
function pointText(point: ContactPoint, changed: Mark[]) {
  const marks = changed.filter((mark) => point[mark]).map((mark) => `· ${markText(point, mark)}`)
  return [point.value, point.label && `(${point.label})`, ...marks].filter(Boolean).join(' ')
}

function markText({ consent }: ContactPoint, mark: Mark) {
  if (mark === 'consent') return translate(`customers.consent_${consent}`)
  return translate(mark === 'primary' ? 'customers.primary' : 'customers.verified')
}

function addressLines(before: Address[] = [], after: Address[] = []): ChangeLine[] {
  const label = translate('customers.address')
  const text = (address: Address | null) => address && textCell(addressText(address))
  return paired(before, after).map(([was, is]) => {
    const place = { key: 'addresses', part: was ? `addresses.${was.id}` : undefined }
    return { ...place, label, before: text(was), after: text(is) }
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
