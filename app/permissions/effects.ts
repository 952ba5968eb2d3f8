import { permissionKeys } from '#permissions/registry'
import { members, sumOf, type Member, type Reaches, type Role } from '#permissions/roles'
import type { Permission, Reach } from '#permissions/verbs'

/** One cell of the page of roles before and after. */
export interface GrantChange {
  role: Role
  permission: Permission
  from: Reach
  to: Reach
}

/** What the same change of roles means to several people. */
export interface Effect {
  permission: Permission
  from: Reach
  to: Reach
  people: Member[]
}

/**
 * Who gains and who loses what. Several roles add up, so that most changes of a role mean nothing to some who hold it;
 * suspended people have nothing to lose.
 *
 * @param after what a person's roles would permit then, role by role
 */
export function effectsOf(after: (member: Member) => Reaches[]): Effect[] {
  const effects = new Map<string, Effect>()
  for (const member of members().values()) {
    if (!member.suspended) collect(effects, member, sumOf(after(member)))
  }
  const order = permissionKeys()
  return [...effects.values()].sort((one, other) => order.indexOf(one.permission) - order.indexOf(other.permission))
}

/** What a person's roles permit once cells have changed. */
export const withChanges = (changes: GrantChange[]) => (member: Member) =>
  rolesWith(changes)(member).map(({ reach }) => reach)

/** A person's roles once cells have changed. */
export function rolesWith(changes: GrantChange[]): (member: Member) => Role[] {
  const byRole = Map.groupBy(changes, ({ role }) => role.id)
  return ({ roles }) => roles.map((role) => ({ ...role, reach: changed(role.reach, byRole.get(role.id) ?? []) }))
}

/** What a person's roles permit once a role is gone, and another is in its place. */
export const withoutRole = (gone: Role, into?: Role) => (member: Member) =>
  rolesWithout(gone, into)(member).map(({ reach }) => reach)

/** A person's roles once a role is gone, and another is in its place. */
export function rolesWithout(gone: Role, into?: Role): (member: Member) => Role[] {
  return ({ roles }) => {
    const kept = roles.filter(({ id }) => id !== gone.id)
    return [...kept, ...(into && kept.length < roles.length ? [into] : [])]
  }
}

function changed(reach: Reaches, changes: GrantChange[]): Reaches {
  const next = new Map(reach)
  for (const { permission, to } of changes) next.set(permission, to)
  return next
}

function collect(effects: Map<string, Effect>, member: Member, after: Reaches) {
  for (const permission of permissionKeys()) {
    const [from, to] = [member.reach.get(permission) ?? 'none', after.get(permission) ?? 'none']
    if (from === to) continue
    const key = [permission, from, to].join()
    const known = effects.get(key) ?? { permission, from, to, people: [] }
    effects.set(key, known)
    known.people.push(member)
  }
}
