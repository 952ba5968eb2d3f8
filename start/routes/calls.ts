import router from '@adonisjs/core/services/router'

const CallsController = () => import('#controllers/calls_controller')

/** A call that comes in: who it is, what about, what is to be done. */
export function callRoutes() {
  router.get('/customers/call', [CallsController, 'create']).as('calls.create').can('service_records.create')
  router.post('/customers/call', [CallsController, 'store']).as('calls.store').can('service_records.create')
}
