import { everyFieldNamed } from '#lists/fields_of'
import { possibleAccess } from '#lists/possible_access'
import { lackedOf, mayGrant, mayShape, opensMore, openTo } from '#permissions/shaping'
import type { GrantChange } from '#permissions/effects'
import type { FieldChange } from '#permissions/field_effects'
import type { Role } from '#permissions/roles'
import { wider, type Permission } from '#permissions/verbs'

/** Why a change of roles is not the acting person's to make: what they lack, or nothing where the role is their own. */
export interface Refusal {
  refused: Permission | undefined
}

/** What a new role begins with. */
export type Copied = Pick<Role, 'reach' | 'fields'>

/** Nobody gives to others, or takes from them, what they lack. */
export function refusalOf(changes: GrantChange[]): Refusal | undefined {
  if (changes.some(({ role }) => !mayShape(role))) return { refused: undefined }
  if (changes.some(opensFields)) return { refused: undefined }
  return lacking(changes.find(({ permission, from, to }) => !mayGrant(permission, wider(from, to)))?.permission)
}

/** A copy gives what the role permits, and opens the fields that it does. */
export const refusalToCopy = (role: Copied) =>
  lacking(lackedOf(role.reach)) ?? (opensMore(role) ? { refused: undefined } : undefined)

/** Who gets to see a list sees the fields that the role doesn't keep them from. */
const opensFields = ({ role, permission, from, to }: GrantChange) =>
  from === 'none' && opensMore({ reach: new Map([[permission, to]]), fields: role.fields })

/**
 * Nobody opens a field to others, or closes it to them, that is less open to themselves; and nobody hides what is shown
 * everywhere.
 */
export const refusalOfFields = (changes: FieldChange[]): Refusal | undefined =>
  changes.every(isTheirs) ? undefined : { refused: undefined }

const isTheirs = (change: FieldChange) => mayShape(change.role) && isPossible(change) && mayOpen(change)

const isPossible = ({ list, key, to }: FieldChange) => possibleAccess(list, everyFieldNamed(list, key)!).includes(to)

/** A role that shows nobody the list opens none of its fields so far. */
const mayOpen = ({ role, list, key, from, to }: FieldChange) =>
  openTo(list, key, to) && (!role.reach.has(`${list}.view` as Permission) || openTo(list, key, from))

/** To delete a role is to take what it permits; to move who holds it is to give what the other one does. */
export function refusalToDelete(role: Role, into: Role | undefined): Refusal | undefined {
  if (!mayShape(role)) return { refused: undefined }
  const opened = [role, ...(into ? [into] : [])].some(opensMore)
  return (
    lacking(lackedOf(role.reach) ?? (into && lackedOf(into.reach))) ?? (opened ? { refused: undefined } : undefined)
  )
}

const lacking = (permission: Permission | undefined) => permission && { refused: permission }
