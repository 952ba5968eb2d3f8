import { current } from '#tenancy/current'
import { reachOf } from '#permissions/reaching'
import { members, type Member } from '#permissions/roles'
import { memberViewing } from '#permissions/viewing'
import { covers, type Permission, type Reach } from '#permissions/verbs'

/** Whose records the acting person's roles open for this permission. Nobody acting: none. */
export function scopeOf(permission: Permission): Reach {
  const me = actingMember()
  return me ? reachOf(me, permission) : 'none'
}

/** Whether the acting person may do it to at least some records. */
export function can(permission: Permission): boolean {
  return scopeOf(permission) !== 'none'
}

/** The acting person's place in the tenant, as the role that they look through where they do; a suspended one has none. */
export function actingMember(): Member | undefined {
  const member = current.user && members().get(current.user.id)
  if (!member || member.suspended) return undefined
  return current.user!.viewing ? memberViewing(member, current.user!.viewing) : member
}

/** Users whose records the scope "team" opens: the acting person and everybody in their teams. */
export function teamMates(): string[] {
  const me = actingMember()
  return me ? matesOf(me) : []
}

export function matesOf({ userId, teamIds }: Member): string[] {
  const mates = [...members().values()].filter((member) => member.teamIds.some((id) => teamIds.includes(id)))
  return [...new Set([userId, ...mates.map((member) => member.userId)])]
}

/** Users who can give a permission to somebody: those who may edit roles and whose own reaches as far. */
export function grantors(permission: Permission, reach: Reach = 'own'): string[] {
  const able = [...members().values()].filter(
    (member) => reachOf(member, 'settings.roles') !== 'none' && covers(reachOf(member, permission), reach)
  )
  return able.map((member) => member.userId)
}
