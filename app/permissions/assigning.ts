import { actingMember } from '#permissions/grants'
import { roleById, type Member } from '#permissions/roles'
import { lackedOf, opensMore } from '#permissions/shaping'

/** Nobody gives or takes what they lack: what the role permits and the fields that it opens are their own too. */
export function mayAssign(roleId: string): boolean {
  const role = roleById(roleId)
  return role !== undefined && lackedOf(role.reach) === undefined && !opensMore(role)
}

/** Whether the acting person may suspend or remove this member: never themselves, never who holds what they lack. */
export function mayManage({ userId, roles }: Member): boolean {
  return userId !== actingMember()?.userId && roles.every(({ id }) => mayAssign(id))
}

/** Joining a team widens the reach of who has a grant for the team's records alone. */
export function mayChangeOwnTeams(): boolean {
  return ![...(actingMember()?.reach.values() ?? [])].includes('team')
}
