import { ownershipOf, type Ownership } from '#permissions/ownership'
import { members, type Member } from '#permissions/roles'
import type { Permission, Reach } from '#permissions/verbs'

/** A record as lists hand it round. */
export type Owned = { [column: string]: unknown }

/** What one column of a record has to do with a member. */
export interface Tie {
  column: string
  /** Whom the column names. */
  userId: string
  /** The member themselves. */
  own: boolean
  /** Teams that the member shares with whom the column names; none where the column answers to no team. */
  teamIds: string[]
}

/** Whose records a member's roles open for this permission; a suspended one's open none. */
export const reachOf = (member: Member, permission: Permission): Reach =>
  member.suspended ? 'none' : (member.reach.get(permission) ?? 'none')

/** Whether the permission reaches this record for a member: the one rule, for pages, policies and explanations. */
export function reaches(member: Member, permission: Permission, record: Owned): boolean {
  const reach = reachOf(member, permission)
  if (reach === 'all') return true
  if (reach === 'none') return false
  const ownership = ownershipOf(permission)
  return ownership.owners.some((column) => opens(tieOf(member, column, record, ownership), reach))
}

/** What a record's columns have to do with a member; a column that names nobody has nothing. */
export function tiesOf(member: Member, permission: Permission, record: Owned): Tie[] {
  const ownership = ownershipOf(permission)
  return ownership.owners.flatMap((column) => tieOf(member, column, record, ownership) ?? [])
}

/** Whether a reach below "all" takes in a record by this tie. */
export function opens(tie: Tie | undefined, reach: Reach): boolean {
  if (!tie) return false
  return tie.own ? reach !== 'none' : reach === 'team' && tie.teamIds.length > 0
}

function tieOf(member: Member, column: string, record: Owned, { responsible }: Ownership): Tie | undefined {
  const userId = record[column]
  if (typeof userId !== 'string') return undefined
  const teams = responsible.includes(column) ? (members().get(userId)?.teamIds ?? []) : []
  return { column, userId, own: userId === member.userId, teamIds: teams.filter((id) => member.teamIds.includes(id)) }
}
