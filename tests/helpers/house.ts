import type { Access } from '#permissions/field_access'
import { permissionKeys } from '#permissions/registry'
import { OWNER, sumOf, type Member, type Role } from '#permissions/roles'
import type { Permission, Reach } from '#permissions/verbs'
import { current, runAs, type Viewing } from '#tenancy/current'

/** What a role permits and how far, and the fields that it keeps people from, by list. */
interface Said {
  reach?: { [permission in Permission]?: Reach }
  fields?: { [list: string]: { [key: string]: Access } }
}

/** Somebody's place: the keys of their roles, the names of their teams. */
interface Place {
  roles?: string[]
  teams?: string[]
  suspended?: boolean
}

/** Roles by key and people by name: keys and names are their ids as well. There is always a role `owner`. */
export interface House {
  roles?: { [key: string]: Said }
  people: { [name: string]: Place }
}

const tenant = { id: 1, slug: 'acme', name: 'Acme', configVersion: 1, settings: {} }

/** Runs `work` in a tenant with these roles and people, without a database: as one of them, or as nobody. */
export function inHouse<T>(
  { roles = {}, people }: House,
  name: string | undefined,
  work: () => T,
  viewing?: Viewing
): T {
  const user = name ? { id: name, name, membershipId: name, locale: 'en', timeZone: 'UTC', viewing } : undefined
  return runAs(tenant, user, () => {
    const known = [ownerRole(), ...Object.entries(roles).map(([key, said]) => roleOf(key, said))]
    const members = Object.entries(people).map(([id, place]) => [id, memberOf(id, place, known)] as const)
    current.parts.set('roles', { roles: known, members: new Map(members) })
    current.parts.set('people', { all: [], byId: new Map() })
    return work()
  })
}

const ownerRole = () =>
  roleOf(OWNER, { reach: Object.fromEntries(permissionKeys().map((key) => [key, 'all' as const])) })

function roleOf(key: string, { reach = {}, fields = {} }: Said): Role {
  const rules = Object.entries(fields).map(([list, own]) => [list, new Map(Object.entries(own))] as const)
  const reaches = new Map(Object.entries(reach) as [Permission, Reach][])
  return { id: key, key, name: key, version: 1, reach: reaches, fields: new Map(rules) }
}

function memberOf(id: string, { roles = [], teams = [], suspended = false }: Place, known: Role[]): Member {
  const held = known.filter(({ key }) => roles.includes(key))
  const reach = sumOf(held.map((role) => role.reach))
  return { userId: id, membershipId: id, suspended, roles: held, teamIds: teams, reach }
}
