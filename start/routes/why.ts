import router from '@adonisjs/core/services/router'

const RecordExplanationsController = () => import('#controllers/customers/explanations_controller')
const ExplanationsController = () => import('#controllers/settings/explanations_controller')
const ViewingsController = () => import('#controllers/settings/roles/viewings_controller')

/** Why somebody may do something, or not; and how it looks to whoever has a role. */
export function whyRoutes() {
  router.get('/customers/:id/why', [RecordExplanationsController, 'show']).as('customers.why').can('settings.roles')
  router.get('/settings/why', [ExplanationsController, 'show']).as('settings.why').can('settings.roles')
  router
    .post('/settings/roles/:id/viewing', [ViewingsController, 'store'])
    .as('settings.roles.viewing')
    .can('settings.roles')
  router.delete('/viewing', [ViewingsController, 'destroy']).as('viewing.destroy').member()
}
