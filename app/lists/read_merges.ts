import db from '@adonisjs/lucid/services/db'
import { rowScope } from '#permissions/row_scope'
import { current } from '#tenancy/current'
import { isId } from '#text/ids'
import type { RawQueryBindings } from '@adonisjs/lucid/types/querybuilder'

export interface ListedMerge {
  id: string
  main_id: string
  main: string
  number: string
  merged: string[]
  user_id: string | null
  created_at: string
  undone_at: string | null
}

const PAGE = 50
const COLUMNS = [
  'm.id',
  'm.main_id',
  'm.result',
  'm.user_id',
  'm.created_at',
  'm.undone_at',
  'c.name as main',
  'c.number',
]

/** Merges whose main customer the acting person may merge, the last first, from before `after` on. */
export async function readMerges(after?: string): Promise<{ merges: ListedMerge[]; next: string | null }> {
  const query = db
    .from('merges as m')
    .join('customers as c', 'c.id', 'm.main_id')
    .where('m.tenant_id', current.tenant.id)
    .where('c.tenant_id', current.tenant.id)
    .select(...COLUMNS)
    .orderBy('m.id', 'desc')
    .limit(PAGE + 1)
  for (const permission of ['customers.view', 'customers.merge'] as const) {
    const scope = rowScope(permission)
    if (scope) query.whereRaw(scope.sql, scope.bindings as RawQueryBindings)
  }
  if (after && isId(after)) query.where('m.id', '<', after)
  const rows = await query
  const merges = rows.slice(0, PAGE).map(({ result, ...row }) => ({ ...row, merged: JSON.parse(result).merged }))
  return { merges, next: rows.length > PAGE ? merges.at(-1)!.id : null }
}
