import type { Owned } from '#permissions/reaching'
import { members, type Member } from '#permissions/roles'
import type { Permission } from '#permissions/verbs'
import { whyRecord, type Why } from '#permissions/why'

/** Everybody for whom the permission reaches a record, and why. Who is suspended or left reaches nothing. */
export function whoReaches(permission: Permission, record: Owned): { member: Member; why: Why }[] {
  return [...members().values()]
    .map((member) => ({ member, why: whyRecord(member, permission, record) }))
    .filter((one) => one.why.allowed)
}
