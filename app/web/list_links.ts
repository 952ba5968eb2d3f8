import router from '@adonisjs/core/services/router'
import { can } from '#permissions/grants'
import type { Permission } from '#permissions/verbs'
import { LIST } from '#reports/customer_base'

/** Where a list's head leads to: only what the person may do, and what is there. */
export function listLinks(list: string, path: string, query: string) {
  const may = (verb: string) => can(`${list}.${verb}` as Permission)
  const exports = `${path.split('/', 2).join('/')}/reports/exports/new${query}`
  return {
    create: may('create') ? `${path}/new` : undefined,
    import: may('import') ? `${path}/import` : undefined,
    export: list === LIST && may('export') && router.has('reports.exports.new') ? exports : undefined,
    bin: list === LIST && may('delete') ? `${path}/bin` : undefined,
    columns: `${path}/columns${query}`,
    filters: `${path}/filters${query}`,
    count: `${path}/count${query}`,
  }
}
