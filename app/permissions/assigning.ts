import { actingMember, scopeOf } from '#permissions/grants'
import { isOwner, members, roleById, type Member } from '#permissions/roles'
import { wider, type Permission, type Reach } from '#permissions/verbs'

/** Nobody gives or takes what they lack: each grant of the role is within the acting person's own reach. */
export function mayAssign(roleId: string): boolean {
  const role = roleById(roleId)
  return role !== undefined && [...role.reach].every(([permission, reach]) => reaches(permission, reach))
}

/** Whether the acting person may suspend or remove this member: never themselves, never who holds what they lack. */
export function mayManage({ userId, roles }: Member): boolean {
  return userId !== actingMember()?.userId && roles.every(({ id }) => mayAssign(id))
}

/** Joining a team widens the reach of who has a grant for the team's records alone. */
export function mayChangeOwnTeams(): boolean {
  return ![...(actingMember()?.reach.values() ?? [])].includes('team')
}

/** The one owner that is left: without them nobody could give rights any more. */
export function isLastOwner(userId: string): boolean {
  const owners = [...members().values()].filter((member) => !member.suspended && isOwner(member))
  return owners.length === 1 && owners[0].userId === userId
}

const reaches = (permission: Permission, reach: Reach) => wider(scopeOf(permission), reach) === scopeOf(permission)
