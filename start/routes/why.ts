import router from '@adonisjs/core/services/router'

const RecordExplanationsController = () => import('#controllers/customers/explanations_controller')
const ExplanationsController = () => import('#controllers/settings/explanations_controller')

/** Why somebody may do something, or not. */
export function whyRoutes() {
  router.get('/customers/:id/why', [RecordExplanationsController, 'show']).as('customers.why').can('settings.roles')
  router.get('/settings/why', [ExplanationsController, 'show']).as('settings.why').can('settings.roles')
}
