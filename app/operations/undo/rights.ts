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
export function closedParts({ created, parts }: Deed): string[] {
  return created ? [] : [...parts].filter(([part, pair]) => !isTheirs(part, pair)).map(([part]) => part)
}

function permissionsFor(deed: Deed): Permission[] {
  const needed: Permission[] = ['customers.view']
  if (deed.created || touches(deed, 'deleted')) needed.push('customers.delete')
  if (!deed.created && touches(deed, 'disabled')) needed.push('customers.disable')
  if (!deed.created && [...deed.parts.keys()].some((part) => !MARKS.includes(part))) needed.push('customers.edit')
  return needed
}

function isTheirs(part: string, { before, after }: Pair): boolean {
  const [list] = part.split('.')
  const items = [before, after].filter((item) => item)
  if (list === 'points') return items.every((item) => accessToPoint(item as ContactPoint) === 'write')
  if (list === 'addresses') return items.every((item) => isOpen(item as Address))
  return MARKS.includes(part) || accessTo('customers', part) === 'write'
}

function isOpen(address: Address): boolean {
  const parts = everyFieldOf('customers').filter(({ store }) => store.name === 'address')
  return parts.every(
    ({ key, options }) => !address[options.column as keyof Address] || accessTo('customers', key) === 'write'
  )
}
