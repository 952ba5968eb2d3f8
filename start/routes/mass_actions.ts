import router from '@adonisjs/core/services/router'

const MassActionsController = () => import('#controllers/mass/mass_actions_controller')
const PlansController = () => import('#controllers/mass/plans_controller')

/** Many customers at once. What is done to them asks for a permission of its own: see MassActionPolicy. */
export function massActionRoutes() {
  router
    .post('/customers/mass-actions/new', [MassActionsController, 'create'])
    .as('customers.mass')
    .can('customers.view')
  router
    .post('/customers/mass-actions/plan', [PlansController, 'store'])
    .as('customers.mass.plan')
    .can('customers.view')
  router
    .post('/customers/mass-actions', [MassActionsController, 'store'])
    .as('customers.mass.store')
    .can('customers.view')
}
