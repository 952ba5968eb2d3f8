import { accessTo, covers as isAsWide, restrictions, type Access } from '#permissions/field_access'
import { actingMember, scopeOf } from '#permissions/grants'
import { thingOf } from '#permissions/registry'
import { isOwner, OWNER, type Reaches, type Role } from '#permissions/roles'
import { covers, type Permission, type Reach } from '#permissions/verbs'

/** Nobody gives, or takes away, what reaches farther than their own. */
export const mayGrant = (permission: Permission, reach: Reach) => covers(scopeOf(permission), reach)

/** The first permission that is granted farther than the acting person's own, or another's, reaches. */
export function lackedOf(reaches: Reaches, { reach: own } = actingMember() ?? { reach: new Map() }) {
  return [...reaches].find(([permission, reach]) => !covers(own.get(permission) ?? 'none', reach))?.[0]
}

/** Whether a role opens fields of the lists that it shows farther than they are open to the acting person. */
export function opensMore({ reach, fields }: Pick<Role, 'reach' | 'fields'>): boolean {
  const lists = [...reach.keys()].filter((key) => key.endsWith('.view')).map(thingOf)
  return lists.some((list) => {
    const keys = [...(restrictions(list)?.keys() ?? [])]
    return keys.some((key) => !openTo(list, key, fields.get(list)?.get(key) ?? 'write'))
  })
}

/** Whether a field is open to the acting person at least as far as this. */
export const openTo = (list: string, key: string, access: Access) => isAsWide(accessTo(list, key), access)

/** Whether the acting person may change what a role permits: the owner's nobody, one's own only an owner. */
export function mayShape({ id, key }: Role): boolean {
  const me = actingMember()
  if (!me || key === OWNER) return false
  return isOwner(me) || !me.roles.some((role) => role.id === id)
}
