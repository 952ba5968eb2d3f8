import type { Condition } from '#fields/condition'
import { current } from '#tenancy/current'
import { scopeOf, teamMates } from '#permissions/grants'
import type { Permission } from '#permissions/verbs'

/** Columns that say whose a record is. */
export const OWNERS = ['manager_id', 'service_manager_id', 'created_by'] as const

/** Those among them that answer for it: their team reaches it too. */
export const RESPONSIBLE = ['manager_id', 'service_manager_id'] as const

/** A record as lists hand it round. */
export type Owned = { [column: string]: unknown }

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
  const me = current.user?.id
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

/** Whether the permission reaches this record: the same rule, for one. */
export function mayTouch(permission: Permission, record: Owned): boolean {
  const reach = scopeOf(permission)
  if (reach === 'all') return true
  if (reach === 'none') return false
  if (isOwn(record)) return true
  const mates = reach === 'team' ? teamMates() : []
  return RESPONSIBLE.some((column) => mates.includes(String(record[column])))
}

function isOwn(record: Owned): boolean {
  const me = current.user?.id
  return me !== undefined && OWNERS.some((column) => record[column] === me)
}
