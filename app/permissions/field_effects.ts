import { accessOf, type Access } from '#permissions/field_access'
import { members, type FieldRules, type Member, type Role } from '#permissions/roles'
import type { Permission } from '#permissions/verbs'

/** What one role says of a field, before and after. */
export interface FieldChange {
  role: Role
  list: string
  key: string
  from: Access
  to: Access
}

/** What a change of roles means to several people, for one field. */
export interface FieldEffect {
  list: string
  key: string
  from: Access
  to: Access
  people: Member[]
}

/**
 * Who sees or writes more, and who less. Several roles add up, so that most changes of a role mean nothing to some who
 * hold it; who sees nothing of a list, or is suspended, has nothing to lose.
 *
 * @param after the roles that a person would have then
 */
export function fieldEffectsOf(
  fields: { list: string; key: string }[],
  after: (member: Member) => Role[]
): FieldEffect[] {
  const effects = new Map<string, FieldEffect>()
  for (const member of [...members().values()].filter(({ suspended }) => !suspended)) {
    const then = { roles: after(member) }
    for (const { list, key } of fields) {
      const [from, to] = [member, then].map((one) => accessOf(one, list, key))
      if (from !== to && sees(member, list) && sees(then, list)) collect(effects, { list, key, from, to }, member)
    }
  }
  return [...effects.values()]
}

/** A person's roles once rules of fields have changed. */
export function withRules(changes: FieldChange[]): (member: Member) => Role[] {
  const byRole = Map.groupBy(changes, ({ role }) => role.id)
  return ({ roles }) => roles.map((role) => ({ ...role, fields: changed(role.fields, byRole.get(role.id) ?? []) }))
}

function changed(fields: Role['fields'], changes: FieldChange[]): Role['fields'] {
  const next = new Map<string, FieldRules>(fields)
  for (const { list, key, to } of changes) next.set(list, new Map([...(next.get(list) ?? []), [key, to]]))
  return next
}

const sees = ({ roles }: Pick<Member, 'roles'>, list: string) =>
  roles.some(({ reach }) => (reach.get(`${list}.view` as Permission) ?? 'none') !== 'none')

function collect(effects: Map<string, FieldEffect>, what: Omit<FieldEffect, 'people'>, member: Member) {
  const place = Object.values(what).join()
  const known = effects.get(place) ?? { ...what, people: [] }
  effects.set(place, known)
  known.people.push(member)
}
