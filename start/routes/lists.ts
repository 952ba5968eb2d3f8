import router from '@adonisjs/core/services/router'
import type { Permission } from '#permissions/verbs'

const ListController = () => import('#controllers/lists/list_controller')
const CountController = () => import('#controllers/lists/count_controller')
const ChoicesController = () => import('#controllers/lists/choices_controller')
const ColumnsController = () => import('#controllers/lists/columns_controller')
const LaneController = () => import('#controllers/lists/lane_controller')
const RecordLanesController = () => import('#controllers/lists/record_lanes_controller')
const FiltersController = () => import('#controllers/lists/filters_controller')
const ViewsController = () => import('#controllers/lists/views_controller')
const ViewStatesController = () => import('#controllers/lists/view_states_controller')

/** The pages of one list; its key is the first part of their names: `customers.index`. */
function listRoutesOf(list: string, permission: Permission) {
  const path = `/${list.replaceAll('_', '-')}`
  router.get(path, [ListController, 'index']).as(`${list}.index`).can(permission)
  router.get(`${path}/count`, [CountController, 'show']).as(`${list}.count`).can(permission)
  router.get(`${path}/lane`, [LaneController, 'show']).as(`${list}.lane`).can(permission)
  router.get(`${path}/choices`, [ChoicesController, 'index']).as(`${list}.choices`).can(permission)
  router.get(`${path}/columns`, [ColumnsController, 'show']).as(`${list}.columns`).can(permission)
  router.get(`${path}/filters`, [FiltersController, 'show']).as(`${list}.filters`).can(permission)
  router.get(`${path}/views/create`, [ViewsController, 'create']).as(`${list}.views.create`).can(permission)
  router.post(`${path}/views`, [ViewsController, 'store']).as(`${list}.views.store`).can(permission)
  router.get(`${path}/views/:id/edit`, [ViewsController, 'edit']).as(`${list}.views.edit`).can(permission)
  router.put(`${path}/views/:id`, [ViewsController, 'update']).as(`${list}.views.update`).can(permission)
  router.delete(`${path}/views/:id`, [ViewsController, 'destroy']).as(`${list}.views.destroy`).can(permission)
  router
    .put(`${path}/:id/lane`, [RecordLanesController, 'update'])
    .as(`${list}.lane.update`)
    .can(`${list}.edit` as Permission)
  router.put(`${path}/views/:id/state`, [ViewStatesController, 'update']).as(`${list}.views.state`).can(permission)
}

export function listRoutes() {
  listRoutesOf('customers', 'customers.view')
  listRoutesOf('work_orders', 'work_orders.view')
  listRoutesOf('service_records', 'service_records.view')
}
