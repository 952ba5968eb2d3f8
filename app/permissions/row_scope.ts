import type { Condition } from '#fields/condition'
import { current } from '#tenancy/current'
import { scopeOf, teamMates } from '#permissions/grants'
import type { Permission, Reach } from '#permissions/verbs'

/** A record as lists hand it round; `manager_id`, `service_manager_id` and `created_by` say whose it is. */
export type Owned = { [column: string]: unknown }

/** Narrows a list to the records that the permission reaches; null when it reaches all. */
export function rowScope(permission: Permission): Condition | null {
  const reach = scopeOf(permission)
  if (reach === 'all') return null
  const [sql, bindings] = matching(reach)
  const known = {
    table: 'customers',
    recordColumn: 'id',
    driving: false,
    ordered: false,
    repeats: false,
  }
  return { ...known, sql, bindings }
}

/** Whether the permission reaches this record: the same rule, for one. */
export function mayTouch(permission: Permission, record: Owned): boolean {
  const reach = scopeOf(permission)
  if (reach === 'all') return true
  if (reach === 'none') return false
  if (isOwn(record)) return true
  return reach === 'team' && teamMates().includes(String(record.manager_id))
}

function isOwn(record: Owned): boolean {
  const me = current.user?.id
  return me !== undefined && [record.manager_id, record.service_manager_id, record.created_by].includes(me)
}

function matching(reach: Exclude<Reach, 'all'>): [sql: string, bindings: string[]] {
  const me = current.user?.id
  if (reach === 'none' || !me) return ['1 = 0', []]
  const own = 'c.manager_id = ? or c.service_manager_id = ? or c.created_by = ?'
  if (reach === 'own') return [`(${own})`, [me, me, me]]
  const team = teamMates()
  return [`(${own} or c.manager_id in (${team.map(() => '?').join(', ')}))`, [me, me, me, ...team]]
}
