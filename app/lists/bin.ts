import db from '@adonisjs/lucid/services/db'
import { current } from '#tenancy/current'
import { listNamed } from '#lists/fields_of'
import { rowScope } from '#permissions/row_scope'
import type { Permission } from '#permissions/verbs'
import type { RawQueryBindings } from '@adonisjs/lucid/types/querybuilder'

export interface Binned {
  id: string
  name: string
  number: string
  deleted_at: string
}

const USUAL_DAYS = 30

/** How many days a deleted customer can be restored: the tenant's choice. */
export const binDays = () => current.tenant.settings.binDays ?? USUAL_DAYS

const PAGE = 50
const CURSOR = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3})~([0-9A-Z]{26})$/

/** Records of a list in the bin that the acting person may restore, the last deleted first. Who was merged comes back by an unmerge. */
export async function readBin(list: string, after?: string): Promise<{ rows: Binned[]; next: string | null }> {
  const { table, title } = listNamed(list)
  const query = db
    .from(`${table} as c`)
    .where('c.tenant_id', current.tenant.id)
    .whereNotNull('c.deleted_at')
    .select('c.id', `c.${title} as name`, 'c.number', 'c.deleted_at')
    .orderBy('c.deleted_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(PAGE + 1)
  if (list === 'customers') query.whereNull('c.merged_into_id')
  for (const verb of ['view', 'delete']) {
    const scope = rowScope(`${list}.${verb}` as Permission)
    if (scope) query.whereRaw(scope.sql, scope.bindings as RawQueryBindings)
  }
  const [, at, id] = CURSOR.exec(after ?? '') ?? []
  if (at)
    query.where(
      (older) =>
        void older
          .where('c.deleted_at', '<', at)
          .orWhere((same) => void same.where('c.deleted_at', at).where('c.id', '<', id))
    )
  const rows: Binned[] = await query
  const more = rows.length > PAGE
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return { rows: shown, next: more && last ? `${last.deleted_at}~${last.id}` : null }
}
