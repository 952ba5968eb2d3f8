import router from '@adonisjs/core/services/router'
import { can } from '#permissions/grants'

/** Where a list's head leads to: only what the person may do, and what is there. */
export function listLinks(path: string, query: string) {
  const exports = `${path.split('/', 2).join('/')}/reports/exports/new${query}`
  return {
    create: can('customers.create') ? `${path}/new` : undefined,
    import: can('customers.import') ? `${path}/import` : undefined,
    export: can('customers.export') && router.has('reports.exports.new') ? exports : undefined,
    bin: can('customers.delete') ? `${path}/bin` : undefined,
    duplicates: can('customers.edit') ? `${path}/duplicates` : undefined,
    columns: `${path}/columns${query}`,
    filters: `${path}/filters${query}`,
    count: `${path}/count${query}`,
  }
}
