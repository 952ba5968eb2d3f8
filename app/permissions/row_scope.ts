import type { Condition } from '#fields/condition'
import { actingMember, scopeOf, teamMates } from '#permissions/grants'
import { ownershipOf } from '#permissions/ownership'
import { reaches, type Owned } from '#permissions/reaching'
import type { Permission } from '#permissions/verbs'

/** Narrows a list to the records that the permission reaches; null when it reaches all. */
export function rowScope(permission: Permission): Condition | null {
  const ways = reachedBy(permission)
  if (!ways) return null
  const sql = ways.map((way) => way.sql).join(' or ') || '1 = 0'
  const bindings = ways.flatMap((way) => way.bindings)
  return { ...recordsOf(ownershipOf(permission).table), sql: `(${sql})`, bindings, driving: false, ordered: false }
}

/** The same as conditions of which one must hold, each found by an index. */
export function reachedBy(permission: Permission): Condition[] | null {
  const reach = scopeOf(permission)
  if (reach === 'all') return null
  if (reach === 'none') return []
  const own = [actingMember()!.userId]
  const team = reach === 'team' ? teamMates() : own
  const { table, owners, responsible } = ownershipOf(permission)
  return owners.map((column) => heldBy(table, column, responsible.includes(column) ? team : own))
}

const recordsOf = (table: string) => ({ table, recordColumn: 'id', repeats: false })

function heldBy(table: string, column: string, users: string[]): Condition {
  const marks = users.map(() => '?').join(', ')
  const index = `${table}_${column.replace(/_id$/, '')}`
  const use = { index, driving: true, ordered: users.length === 1 }
  return { ...recordsOf(table), ...use, sql: `c.${column} in (${marks})`, bindings: users }
}

/** Whether the permission reaches this record for the acting person. */
export function mayTouch(permission: Permission, record: Owned): boolean {
  const me = actingMember()
  return me !== undefined && reaches(me, permission, record)
}
