import { roleById, type Member } from '#permissions/roles'
import type { Viewing } from '#tenancy/current'

/** A member as they act while they look through a role: its permissions and no others. A role that is gone permits nothing. */
export function memberViewing(member: Member, { roleId, teamId }: Viewing): Member {
  const role = roleById(roleId)
  const teamIds = teamId === undefined ? member.teamIds : [teamId]
  return { ...member, roles: role ? [role] : [], reach: role?.reach ?? new Map(), teamIds }
}
