import router from '@adonisjs/core/services/router'
import { can } from '#permissions/grants'
import type { Permission } from '#permissions/verbs'
import { exportPath } from '#web/exports/export_list'

/** Where a list's head leads to: only what the person may do, and what is there. */
export function listLinks(list: string, path: string, query: string) {
  const may = (verb: string) => can(`${list}.${verb}` as Permission)
  const exports = `${path.split('/', 2).join('/')}${exportPath(list)}${query}`
  return {
    create: may('create') ? `${path}/new` : undefined,
    import: may('import') ? `${path}/import` : undefined,
    export: may('export') && router.has('reports.exports.new') ? exports : undefined,
    bin: may('delete') ? `${path}/bin` : undefined,
    duplicates: list === 'customers' && may('edit') ? `${path}/duplicates` : undefined,
    columns: `${path}/columns${query}`,
    filters: `${path}/filters${query}`,
    count: `${path}/count${query}`,
  }
}
