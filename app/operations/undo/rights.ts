import type { Address, ContactPoint, Record } from '#fields/field'
import { everyFieldOf } from '#lists/fields_of'
import { accessToPoint } from '#lists/seen_record'
import { touches, type Deed, type Pair } from '#operations/undo/deeds'
import { accessTo } from '#permissions/field_access'
import { mayTouch } from '#permissions/row_scope'
import type { Permission } from '#permissions/verbs'

const MARKS = ['deleted', 'disabled']

/** Whether the acting person may take a deed back: what it takes by hand, on the record as it is now. */
export function mayUndo(deed: Deed, record: Record): boolean {
  return permissionsFor(deed).every((permission) => mayTouch(permission, record))
}

/** Fields, among them those of contact points and addresses, that a deed changed and that are not theirs to write. */
export function closedParts({ list, created, parts }: Deed): string[] {
  return created ? [] : [...parts].filter(([part, pair]) => !isTheirs(list, part, pair)).map(([part]) => part)
}

function permissionsFor(deed: Deed): Permission[] {
  const needed = ['view']
  if (deed.created || touches(deed, 'deleted')) needed.push('delete')
  if (!deed.created && touches(deed, 'disabled')) needed.push('disable')
  if (!deed.created && [...deed.parts.keys()].some((part) => !MARKS.includes(part))) needed.push('edit')
  return needed.map((verb) => `${deed.list}.${verb}` as Permission)
}

function isTheirs(list: string, part: string, { before, after }: Pair): boolean {
  const [items] = part.split('.')
  const held = [before, after].filter((item) => item)
  if (items === 'points') return held.every((item) => accessToPoint(item as ContactPoint) === 'write')
  if (items === 'addresses') return held.every((item) => isOpen(list, item as Address))
  return MARKS.includes(part) || accessTo(list, part) === 'write'
}

function isOpen(list: string, address: Address): boolean {
  const parts = everyFieldOf(list).filter(({ store }) => store.name === 'address')
  return parts.every(({ key, options }) => !address[options.column as keyof Address] || accessTo(list, key) === 'write')
}
