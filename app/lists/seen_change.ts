import { valueById } from '#dictionaries/values'
import type { Address, ContactPoint } from '#fields/field'
import { everyFieldNamed, everyFieldOf } from '#lists/fields_of'
import { attachedActions, isAttached } from '#lists/attached_changes'
import type { ChangeRow } from '#lists/read_changes'
import { MASK } from '#lists/restricted_field'
import { accessToPoint, seenAddresses, seesPoint } from '#lists/seen_record'
import { isRelating, seesRelated } from '#lists/seen_relation'
import { accessTo, restrictions, seesValues } from '#permissions/field_access'
import { can } from '#permissions/grants'

type Values = ChangeRow['before']
type Item = { id: string; position: number }

/** What a look at a masked value leaves in the history: the field's key under `revealed`, never the value. */
export const REVEAL = 'reveal'

/** What is told of a change. */
export type Told = Pick<ChangeRow, 'list' | 'action' | 'before' | 'after'>

/**
 * A change of a record as the acting person may know of it: without what is hidden from them, and with a mask on both
 * sides of what they may not read. Nothing where nothing of it is theirs to know. Relations are theirs as far as they see
 * the other end: its name must have been read (see `loadRelated`).
 */
export function seenChange<T extends Told>(change: T): T | null {
  if (isRelating(change)) return seesRelated(change) ? change : null
  const { list } = change
  if (isAttached(change.action)) return can(attachedActions[change.action]) ? change : null
  if (restrictions(list)?.size === 0) return change
  if (change.action === REVEAL) return accessTo(list, String(change.after.revealed)) === 'hidden' ? null : change
  const masks = masksOf(change)
  const [before, after] = [seenValues(list, change.before), seenValues(list, change.after)]
  for (const items of ['points', 'addresses']) dropSame(before, after, items)
  const silent = [before, after, masks].every((values) => Object.keys(values).length === 0)
  const had = change.action === 'create' ? {} : masks
  const seen = { ...change, before: { ...before, ...had }, after: { ...after, ...masks } }
  return change.action === 'update' && silent ? null : seen
}

function seenValues(list: string, values: Values): Values {
  const seen = Object.fromEntries(Object.entries(values).filter(([key]) => seesValues(list, key)))
  if (seen.points) seen.points = (seen.points as ContactPoint[]).filter(seesPoint)
  if (seen.addresses) seen.addresses = seenAddresses(seen.addresses as Address[])
  return seen
}

/** What is left of an item may be the same on both sides. */
function dropSame(before: Values, after: Values, list: string) {
  const [was, is] = [before[list] ?? [], after[list] ?? []] as [Item[], Item[]]
  const told = (item: Item) => JSON.stringify({ ...item, position: 0 })
  const [known, next] = [new Set(was.map(told)), new Set(is.map(told))]
  put(
    before,
    list,
    was.filter((item) => !next.has(told(item)))
  )
  put(
    after,
    list,
    is.filter((item) => !known.has(told(item)))
  )
}

function put(values: Values, list: string, items: Item[]) {
  if (items.length) values[list] = items
  else delete values[list]
}

/**
 * A mask for each field that changed and is masked, contact channels and parts of addresses among them. Whether a yes or
 * no is noted says already which of them it is.
 */
function masksOf({ list, before, after }: Told): Values {
  const keys = [before, after].flatMap((values) => [...Object.keys(values), ...channelsIn(values), ...partsIn(values)])
  const told = keys.filter((key) => everyFieldNamed(list, key)?.type.name !== 'yes_no')
  const masked = told.filter((key) => accessTo(list, key) === 'masked')
  return Object.fromEntries(masked.map((key) => [key, MASK]))
}

const channelsIn = ({ points = [] }: Values) =>
  (points as ContactPoint[]).filter((point) => accessToPoint(point) === 'masked').map(keyOfChannel)

const keyOfChannel = ({ channel_id: channel }: ContactPoint) => valueById(channel)!.key

function partsIn({ addresses = [] }: Values): string[] {
  const fields = everyFieldOf('customers').filter(({ store }) => store.name === 'address')
  const holds = (column: string) => (addresses as Address[]).some((address) => address[column as keyof Address])
  return fields.filter(({ options }) => holds(options.column!)).map(({ key }) => key)
}
