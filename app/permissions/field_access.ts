import type { Member } from '#permissions/roles'

/** What a role lets people do with one field, from narrow to wide; `masked` shows that there is a value, not which. */
export const ACCESSES = ['hidden', 'masked', 'read', 'write'] as const
export type Access = (typeof ACCESSES)[number]

/** What the acting person may do with a field: the one place that decides. */
export function accessTo(_list: string, _key: string): Access {
  return 'write'
}

/** What a member may do with a field: the same decision, for anybody. */
export function accessOf(_member: Pick<Member, 'roles'>, _list: string, _key: string): Access {
  return 'write'
}

/** Fields for which a role says something else than "write". */
export function ruledFields(): { list: string; key: string }[] {
  return []
}
