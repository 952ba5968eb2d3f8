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
const ManifestsController = () => import('#controllers/reports/manifests_controller')
const ApprovalsController = () => import('#controllers/reports/approvals_controller')
const RefusalsController = () => import('#controllers/reports/refusals_controller')
const LedgerController = () => import('#controllers/reports/ledger_controller')
const TemplatesController = () => import('#controllers/reports/templates_controller')
const TemplateContentsController = () => import('#controllers/reports/template_contents_controller')

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
  exportRoutes()
  listExportRoutes('work_orders')
  listExportRoutes('service_records')
  approvalRoutes()
  templateRoutes()
  router.get('/reports/ledger', [LedgerController, 'index']).as('reports.ledger').can('exports.ledger')
}

/** What else can be taken out as a file, from the head of its list. */
function listExportRoutes(list: 'work_orders' | 'service_records') {
  const path = `/${list.replaceAll('_', '-')}/export`
  router.get(path, [ExportsController, 'create']).as(`${list}.export`).can(`${list}.export`)
  router
    .post(path, [ExportsController, 'store'])
    .as(`${list}.export.store`)
    .use(middleware.confirm({ unless: isNarrowed }))
    .can(`${list}.export`)
}

function exportRoutes() {
  const path = '/reports/exports'
  router.get(`${path}/new`, [ExportsController, 'create']).as('reports.exports.new').can('customers.export')
  router
    .post(path, [ExportsController, 'store'])
    .as('reports.exports.store')
    .use(middleware.confirm({ unless: isNarrowed }))
    .can('customers.export')
  router.get(`${path}/:id`, [ExportsController, 'show']).as('reports.exports.show').can('reports.view')
  router.get(`${path}/:id/manifest`, [ManifestsController, 'show']).as('reports.exports.manifest').can('reports.view')
  router.get(`${path}/:id/file`, [ExportFilesController, 'show']).as('reports.exports.file').can('customers.download')
}

function approvalRoutes() {
  const path = '/reports/exports/:id/approval'
  router.get('/reports/approvals', [ApprovalsController, 'index']).as('reports.approvals').can('exports.approve')
  router
    .post(path, [ApprovalsController, 'store'])
    .as('reports.exports.approval')
    .use(middleware.confirm())
    .can('exports.approve')
  router.delete(path, [ApprovalsController, 'destroy']).as('reports.exports.approval.destroy').can('customers.export')
  router
    .post('/reports/exports/:id/refusal', [RefusalsController, 'store'])
    .as('reports.exports.refusal')
    .can('exports.approve')
}

function templateRoutes() {
  const path = '/reports/templates'
  const one = `${path}/:id`
  router.get(path, [TemplatesController, 'index']).as('reports.templates').can('customers.export')
  router.get(`${path}/new`, [TemplatesController, 'create']).as('reports.templates.create').can('customers.export')
  router.post(path, [TemplatesController, 'store']).as('reports.templates.store').can('customers.export')
  router.get(`${one}/edit`, [TemplatesController, 'edit']).as('reports.templates.edit').can('customers.export')
  router.put(one, [TemplatesController, 'update']).as('reports.templates.update').can('customers.export')
  router.delete(one, [TemplatesController, 'destroy']).as('reports.templates.destroy').can('customers.export')
  router
    .put(`${one}/content`, [TemplateContentsController, 'update'])
    .as('reports.templates.content')
    .can('customers.export')
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
