import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import { isNarrowed } from '#web/narrowed_export'
import { isNarrowedRun } from '#web/reports/narrowed_run'

const ReportsController = () => import('#controllers/reports/reports_controller')
const ExportsController = () => import('#controllers/reports/exports_controller')
const RunsController = () => import('#controllers/reports/runs_controller')
const DashboardController = () => import('#controllers/reports/dashboard_controller')
const SchedulesController = () => import('#controllers/reports/schedules_controller')
const ScheduleDeletionsController = () => import('#controllers/reports/schedule_deletions_controller')
const SchedulePausesController = () => import('#controllers/reports/schedule_pauses_controller')
const ScheduleRunsController = () => import('#controllers/reports/schedule_runs_controller')
const ExportFilesController = () => import('#controllers/reports/export_files_controller')

/** Reports: having them generated, now or on a schedule, and their files. */
export function reportRoutes() {
  scheduleRoutes()
  router.get('/reports/dashboard', [DashboardController, 'show']).as('reports.dashboard').can('reports.dashboard')
  router.get('/reports/runs/new', [RunsController, 'create']).as('reports.runs.create').can('reports.view')
  router
    .post('/reports/runs', [RunsController, 'store'])
    .as('reports.runs.store')
    .use(middleware.confirm({ unless: isNarrowedRun }))
    .can('reports.view')
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

function scheduleRoutes() {
  const path = '/reports/schedules'
  const one = `${path}/:id`
  router.get(path, [SchedulesController, 'index']).as('reports.schedules').can('reports.schedule')
  router.get(`${path}/new`, [SchedulesController, 'create']).as('reports.schedules.create').can('reports.schedule')
  router
    .post(`${path}/new`, [SchedulesController, 'store'])
    .as('reports.schedules.store')
    .use(middleware.confirm())
    .can('reports.schedule')
  router.get(`${one}/edit`, [SchedulesController, 'edit']).as('reports.schedules.edit').can('reports.schedule')
  router
    .put(one, [SchedulesController, 'update'])
    .as('reports.schedules.update')
    .use(middleware.confirm())
    .can('reports.schedule')
  router.delete(one, [SchedulesController, 'destroy']).as('reports.schedules.destroy').can('reports.schedule')
  router
    .get(`${one}/deletion`, [ScheduleDeletionsController, 'create'])
    .as('reports.schedules.deletion')
    .can('reports.schedule')
  router.post(`${one}/pause`, [SchedulePausesController, 'store']).as('reports.schedules.pause').can('reports.schedule')
  router
    .delete(`${one}/pause`, [SchedulePausesController, 'destroy'])
    .as('reports.schedules.pause.destroy')
    .can('reports.schedule')
  router.post(`${one}/runs`, [ScheduleRunsController, 'store']).as('reports.schedules.runs').can('reports.schedule')
}
