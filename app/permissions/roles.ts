import db from '@adonisjs/lucid/services/db'
import { configurationPart } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { isPermission, wider, type Permission, type Reach, type Scope } from '#permissions/verbs'

export interface RoleSummary {
  id: string
  key: string
  name: string
}

/** A person's place in the tenant and what their roles permit together. */
export interface Member {
  userId: string
  membershipId: string
  suspended: boolean
  roles: RoleSummary[]
  teamIds: string[]
  reach: ReadonlyMap<Permission, Reach>
}

type Row = Record<string, string>

/** The tenant's people by user id, with what they may do. */
export const members: () => Map<string, Member> = configurationPart('roles', async () => {
  const [memberships, roles, grants, held, teams] = await Promise.all([
    rowsOf('memberships', ['id', 'user_id', 'suspended_at']),
    rowsOf('roles', ['id', 'key', 'name', 'position']),
    rowsOf('grants', ['role_id', 'permission', 'scope']),
    rowsOf('membership_roles', ['membership_id', 'role_id']),
    rowsOf('team_members', ['team_id', 'membership_id']),
  ])
  const people = memberships.map((membership) => {
    const roleIds = held.filter((row) => row.membership_id === membership.id).map((row) => row.role_id)
    return {
      userId: membership.user_id,
      membershipId: membership.id,
      suspended: membership.suspended_at !== null,
      roles: roles.filter((role) => roleIds.includes(role.id)).map(({ id, key, name }) => ({ id, key, name })),
      teamIds: teams.filter((row) => row.membership_id === membership.id).map((row) => row.team_id),
      reach: reachOf(grants.filter((grant) => roleIds.includes(grant.role_id))),
    }
  })
  return new Map(people.map((member) => [member.userId, member]))
})

export const rowsOf = (table: string, columns: string[]): Promise<Row[]> =>
  db.from(table).where('tenant_id', current.tenant.id).select(columns).orderBy(columns[0])

/** A permission that the house no longer knows permits nothing. */
export function reachOf(grants: Row[]): Map<Permission, Reach> {
  const reach = new Map<Permission, Reach>()
  for (const { permission, scope } of grants) {
    if (isPermission(permission)) reach.set(permission, wider(reach.get(permission) ?? 'none', scope as Scope))
  }
  return reach
}
