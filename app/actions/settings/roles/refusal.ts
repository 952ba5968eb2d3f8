import { lackedOf, mayGrant, mayShape } from '#permissions/shaping'
import type { GrantChange } from '#permissions/effects'
import type { Role } from '#permissions/roles'
import { wider, type Permission } from '#permissions/verbs'

/** Why a change of roles is not the acting person's to make: what they lack, or nothing where the role is their own. */
export interface Refusal {
  refused: Permission | undefined
}

/** Nobody gives to others, or takes from them, what they lack. */
export function refusalOf(changes: GrantChange[]): Refusal | undefined {
  if (changes.some(({ role }) => !mayShape(role))) return { refused: undefined }
  return lacking(changes.find(({ permission, from, to }) => !mayGrant(permission, wider(from, to)))?.permission)
}

/** A copy gives what the role permits. */
export const refusalToCopy = ({ reach }: Pick<Role, 'reach'>) => lacking(lackedOf(reach))

/** To delete a role is to take what it permits; to move who holds it is to give what the other one does. */
export function refusalToDelete(role: Role, into: Role | undefined): Refusal | undefined {
  if (!mayShape(role)) return { refused: undefined }
  return lacking(lackedOf(role.reach) ?? (into && lackedOf(into.reach)))
}

const lacking = (permission: Permission | undefined) => permission && { refused: permission }
