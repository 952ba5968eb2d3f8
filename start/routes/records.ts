import router from '@adonisjs/core/services/router'
import type { Permission } from '#permissions/verbs'

const BinController = () => import('#controllers/records/bin_controller')
const RecordFilesController = () => import('#controllers/files/record_files_controller')
const RecordsController = () => import('#controllers/records/records_controller')
const DeletionsController = () => import('#controllers/records/deletions_controller')
const RestorationsController = () => import('#controllers/records/restorations_controller')
const RevealsController = () => import('#controllers/records/reveals_controller')
const AssignmentsController = () => import('#controllers/records/assignments_controller')
const ClosuresController = () => import('#controllers/records/closures_controller')

/** Work orders and service records, one at a time. Their lists are in start/routes/lists.ts. */
export function recordRoutes() {
  recordRoutesOf('work_orders')
  recordRoutesOf('service_records')
  const path = '/work-orders/:id'
  router
    .post(`${path}/assignment`, [AssignmentsController, 'store'])
    .as('work_orders.assignment')
    .can('work_orders.edit')
  router.post(`${path}/closure`, [ClosuresController, 'store']).as('work_orders.closure').can('work_orders.edit')
}

/** The pages of one record of a list; the list's key is the first part of their names: `work_orders.show`. */
function recordRoutesOf(list: 'work_orders' | 'service_records') {
  const path = `/${list.replaceAll('_', '-')}`
  const may = (verb: 'view' | 'create' | 'edit' | 'delete'): Permission => `${list}.${verb}`
  router.get(`${path}/new`, [RecordsController, 'create']).as(`${list}.create`).can(may('create'))
  router.post(path, [RecordsController, 'store']).as(`${list}.store`).can(may('create'))
  router.get(`${path}/bin`, [BinController, 'index']).as(`${list}.bin`).can(may('delete'))
  router.get(`${path}/:id`, [RecordsController, 'show']).as(`${list}.show`).can(may('view'))
  router.get(`${path}/:id/edit`, [RecordsController, 'edit']).as(`${list}.edit`).can(may('edit'))
  router.put(`${path}/:id`, [RecordsController, 'update']).as(`${list}.update`).can(may('edit'))
  router.get(`${path}/:id/deletion`, [DeletionsController, 'create']).as(`${list}.deletion`).can(may('delete'))
  router.delete(`${path}/:id`, [RecordsController, 'destroy']).as(`${list}.destroy`).can(may('delete'))
  router.post(`${path}/:id/restoration`, [RestorationsController, 'store']).as(`${list}.restoration`).can(may('delete'))
  router.get(`${path}/:id/files/new`, [RecordFilesController, 'create']).as(`${list}.files.create`).can('files.create')
  router.post(`${path}/:id/files`, [RecordFilesController, 'store']).as(`${list}.files.store`).can('files.create')
  router.post(`${path}/:id/reveals`, [RevealsController, 'store']).as(`${list}.reveals`).can(may('view'))
}
