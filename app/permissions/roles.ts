import db from '@adonisjs/lucid/services/db'
import type { Access } from '#permissions/field_access'
import { isPermission, permissionKeys } from '#permissions/registry'
import { wider, type Permission, type Reach, type Scope } from '#permissions/verbs'
import { configurationPart } from '#tenancy/configuration'
import { current } from '#tenancy/current'

/** Key of the role that permits everything, whatever is registered: a tenant can't lock itself out. */
export const OWNER = 'owner'

export type Reaches = ReadonlyMap<Permission, Reach>

/** Fields of one list that are not to be written, by key; see field_access.ts. */
export type FieldRules = ReadonlyMap<string, Access>

export interface Role {
  id: string
  key: string
  name: string
  version: number
  /** What it permits; what is absent it does not. */
  reach: Reaches
  /** By list, the fields that it keeps people from; the others are theirs to write. */
  fields: ReadonlyMap<string, FieldRules>
}

/** A person's place in the tenant and what their roles permit together. */
export interface Member {
  userId: string
  membershipId: string
  suspended: boolean
  roles: Role[]
  teamIds: string[]
  reach: Reaches
}

type Row = Record<string, string>

const loaded = configurationPart('roles', async () => {
  const [memberships, roles, grants, rules, held, teams] = await Promise.all([
    rowsOf('memberships', ['id', 'user_id', 'suspended_at']),
    rowsOf('roles', ['id', 'key', 'name', 'version', 'position']),
    rowsOf('grants', ['role_id', 'permission', 'scope']),
    rowsOf('field_rules', ['role_id', 'list', 'field_key', 'access']),
    rowsOf('membership_roles', ['membership_id', 'role_id']),
    rowsOf('team_members', ['team_id', 'membership_id']),
  ])
  const grantsOf = Map.groupBy(grants, ({ role_id: id }) => id)
  const rulesOf = Map.groupBy(rules, ({ role_id: id }) => id)
  const known = roles
    .sort((one, other) => Number(one.position) - Number(other.position))
    .map((row) => roleOf(row, grantsOf.get(row.id) ?? [], rulesOf.get(row.id) ?? []))
  const heldBy = Map.groupBy(held, ({ membership_id: id }) => id)
  const teamsOf = Map.groupBy(teams, ({ membership_id: id }) => id)
  const people = memberships.map((row) => {
    const ids = (heldBy.get(row.id) ?? []).map(({ role_id: id }) => id)
    return memberOf(
      row,
      known.filter(({ id }) => ids.includes(id)),
      teamsOf.get(row.id) ?? []
    )
  })
  return { roles: known, members: new Map(people.map((member) => [member.userId, member])) }
})

/** The tenant's roles in their order. */
export const allRoles = (): Role[] => loaded().roles

export const roleById = (id: string): Role | undefined => allRoles().find((role) => role.id === id)

/** The tenant's people by user id, with what they may do. */
export const members = (): Map<string, Member> => loaded().members

export const isOwner = ({ roles }: Pick<Member, 'roles'>) => roles.some(({ key }) => key === OWNER)

/** What several roles permit together. */
export function sumOf(reaches: Reaches[]): Map<Permission, Reach> {
  const sum = new Map<Permission, Reach>()
  for (const [permission, reach] of reaches.flatMap((one) => [...one]))
    sum.set(permission, wider(sum.get(permission) ?? 'none', reach))
  return sum
}

const rowsOf = (table: string, columns: string[]): Promise<Row[]> =>
  db.from(table).where('tenant_id', current.tenant.id).select(columns).orderBy(columns[0])

function roleOf({ id, key, name, version }: Row, grants: Row[], rules: Row[]): Role {
  const reach = key === OWNER ? new Map(permissionKeys().map((each) => [each, 'all' as const])) : reachOf(grants)
  return { id, key, name, version: Number(version), reach, fields: fieldsOf(rules) }
}

function fieldsOf(rules: Row[]): Role['fields'] {
  const byList = [...Map.groupBy(rules, ({ list }) => list)]
  return new Map(byList.map(([list, own]) => [list, new Map(own.map((row) => [row.field_key, row.access as Access]))]))
}

/** A permission that the house no longer knows permits nothing. */
function reachOf(grants: Row[]): Reaches {
  const known = grants.filter(({ permission }) => isPermission(permission))
  return new Map(known.map(({ permission, scope }) => [permission as Permission, scope as Scope]))
}

function memberOf(row: Row, held: Role[], teams: Row[]): Member {
  return {
    userId: row.user_id,
    membershipId: row.id,
    suspended: row.suspended_at !== null,
    roles: held,
    teamIds: teams.map(({ team_id: id }) => id),
    reach: sumOf(held.map(({ reach }) => reach)),
  }
}
