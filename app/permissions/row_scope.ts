import type { Condition } from '#fields/condition'
import { actingMember, scopeOf, teamMates } from '#permissions/grants'
import { OWNERS, reaches, RESPONSIBLE, type Owned } from '#permissions/reaching'
import type { Permission } from '#permissions/verbs'

/** Narrows a list to the records that the permission reaches; null when it reaches all. */
export function rowScope(permission: Permission): Condition | null {
  const ways = reachedBy(permission)
  if (!ways) return null
  const sql = ways.map((way) => way.sql).join(' or ') || '1 = 0'
  const bindings = ways.flatMap((way) => way.bindings)
  return { ...OF_CUSTOMERS, sql: `(${sql})`, bindings, driving: false, ordered: false }
}

/** The same as conditions of which one must hold, each found by an index. */
export function reachedBy(permission: Permission): Condition[] | null {
  const reach = scopeOf(permission)
  const me = actingMember()?.userId
  if (reach === 'all') return null
  if (reach === 'none' || !me) return []
  const team = reach === 'team' ? teamMates() : [me]
  return OWNERS.map((column) => heldBy(column, RESPONSIBLE.some((one) => one === column) ? team : [me]))
}

const OF_CUSTOMERS = { table: 'customers', recordColumn: 'id', repeats: false }

function heldBy(column: string, users: string[]): Condition {
  const marks = users.map(() => '?').join(', ')
  const index = `customers_${column.replace(/_id$/, '')}`
  const use = { index, driving: true, ordered: users.length === 1 }
  return { ...OF_CUSTOMERS, ...use, sql: `c.${column} in (${marks})`, bindings: users }
}

/** Whether the permission reaches this record for the acting person. */
export function mayTouch(permission: Permission, record: Owned): boolean {
  const me = actingMember()
  return me !== undefined && reaches(me, permission, record)
}
