import { roleById, type Member } from '#permissions/roles'
import type { Viewing } from '#tenancy/current'

/** Kept as long as the configuration that the member is part of. */
const kept = new WeakMap<Member, Map<string, Member>>()

/** A member as they act while they look through a role: its permissions and no others. A role that is gone permits nothing. */
export function memberViewing(member: Member, viewing: Viewing): Member {
  const known = kept.get(member) ?? new Map<string, Member>()
  kept.set(member, known)
  const key = `${viewing.roleId} ${viewing.teamId ?? ''}`
  if (!known.has(key)) known.set(key, inRole(member, viewing))
  return known.get(key)!
}

function inRole(member: Member, { roleId, teamId }: Viewing): Member {
  const role = roleById(roleId)
  const teamIds = teamId === undefined ? member.teamIds : [teamId]
  return { ...member, roles: role ? [role] : [], reach: role?.reach ?? new Map(), teamIds }
}
