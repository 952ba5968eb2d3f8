import { actingMember, scopeOf } from '#permissions/grants'
import { members, reachOf, rowsOf, type Member, type RoleSummary } from '#permissions/roles'
import { wider, type Permission, type Reach } from '#permissions/verbs'
import { configurationPart } from '#tenancy/configuration'

/** A role with what it permits. */
interface AssignableRole extends RoleSummary {
  reach: ReadonlyMap<Permission, Reach>
}

/** All roles of the tenant, in their order. */
export const allRoles: () => AssignableRole[] = configurationPart('all roles', async () => {
  const roles = await rowsOf('roles', ['position', 'id', 'key', 'name'])
  const grants = await rowsOf('grants', ['role_id', 'permission', 'scope'])
  return roles.map(({ id, key, name }) => {
    return { id, key, name, reach: reachOf(grants.filter((grant) => grant.role_id === id)) }
  })
})

/** Nobody gives or takes what they lack: each grant of the role is within the acting person's own reach. */
export function mayAssign(roleId: string): boolean {
  const role = allRoles().find(({ id }) => id === roleId)
  return role !== undefined && [...role.reach].every(([permission, reach]) => reaches(permission, reach))
}

/** Whether the acting person may suspend, remove or rename this member's place: never their own, never one of wider roles. */
export function mayManage({ userId, roles }: Pick<Member, 'userId' | 'roles'>): boolean {
  return userId !== actingMember()?.userId && roles.every(({ id }) => mayAssign(id))
}

/** Joining a team widens the reach of who has a grant for the team's records alone. */
export function mayChangeOwnTeams(): boolean {
  return ![...(actingMember()?.reach.values() ?? [])].includes('team')
}

/** The one owner that is left: without them nobody could give rights any more. */
export function isLastOwner(userId: string): boolean {
  const owners = [...members().values()].filter((member) => !member.suspended && member.roles.some(isOwnerRole))
  return owners.length === 1 && owners[0].userId === userId
}

export const isOwnerRole = ({ key }: Pick<RoleSummary, 'key'>) => key === 'owner'

const reaches = (permission: Permission, reach: Reach) => wider(scopeOf(permission), reach) === scopeOf(permission)
