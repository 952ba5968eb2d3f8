import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import { isNarrowed } from '#web/narrowed_export'

const ReportsController = () => import('#controllers/reports/reports_controller')
const ExportsController = () => import('#controllers/reports/exports_controller')
const ExportFilesController = () => import('#controllers/reports/export_files_controller')

/** Reports: having them generated, and their files. */
export function reportRoutes() {
  router.get('/reports', [ReportsController, 'index']).as('reports.index').can('reports.view')
  router.get('/reports/exports/new', [ExportsController, 'create']).as('reports.exports.new').can('customers.export')
  router
    .post('/reports/exports', [ExportsController, 'store'])
    .as('reports.exports.store')
    .use(middleware.confirm({ unless: isNarrowed }))
    .can('customers.export')
  router.get('/reports/exports/:id', [ExportsController, 'show']).as('reports.exports.show').can('reports.view')
  router
    .get('/reports/exports/:id/file', [ExportFilesController, 'show'])
    .as('reports.exports.file')
    .can('customers.download')
}
