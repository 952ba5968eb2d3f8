import router from '@adonisjs/core/services/router'
import type { Permission } from '#permissions/verbs'

const MassActionsController = () => import('#controllers/mass/mass_actions_controller')
const PlansController = () => import('#controllers/mass/plans_controller')

/** Many records at once. What is done to them asks for a permission of its own: see MassActionPolicy. */
export function massActionRoutes() {
  massActionRoutesOf('customers', 'customers.view')
  massActionRoutesOf('work_orders', 'work_orders.view')
  massActionRoutesOf('service_records', 'service_records.view')
}

function massActionRoutesOf(list: string, permission: Permission) {
  const path = `/${list.replaceAll('_', '-')}/mass-actions`
  router.post(`${path}/new`, [MassActionsController, 'create']).as(`${list}.mass`).can(permission)
  router.post(`${path}/plan`, [PlansController, 'store']).as(`${list}.mass.plan`).can(permission)
  router.post(path, [MassActionsController, 'store']).as(`${list}.mass.store`).can(permission)
}
