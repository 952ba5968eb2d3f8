import { current } from '#tenancy/current'
import { members, type Member } from '#permissions/roles'
import type { Permission, Reach } from '#permissions/verbs'

/** Whose records the acting person's roles open for this permission. Nobody acting: none. */
export function scopeOf(permission: Permission): Reach {
  return actingMember()?.reach.get(permission) ?? 'none'
}

/** Whether the acting person may do it to at least some records. */
export function can(permission: Permission): boolean {
  return scopeOf(permission) !== 'none'
}

/** The acting person's place in the tenant; a suspended one has none. */
export function actingMember(): Member | undefined {
  const member = current.user && members().get(current.user.id)
  return member?.suspended ? undefined : member
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

/** Users who can give a permission to somebody: those who may edit roles and hold it themselves. */
export function grantors(permission: Permission): string[] {
  const able = [...members().values()].filter(
    ({ suspended, reach }) => !suspended && reach.has('settings.roles') && reach.has(permission)
  )
  return able.map((member) => member.userId)
}
