import router from '@adonisjs/core/services/router'

const ImportsController = () => import('#controllers/imports/imports_controller')
const SamplesController = () => import('#controllers/imports/samples_controller')
const ChecksController = () => import('#controllers/imports/checks_controller')
const ConfirmationsController = () => import('#controllers/imports/confirmations_controller')
const IssuesController = () => import('#controllers/imports/issues_controller')
const DismissalsController = () => import('#controllers/imports/dismissals_controller')

/** Bulk import, step by step. */
export function importRoutes() {
  router.get('/customers/import', [ImportsController, 'create']).as('import.create').can('customers.import')
  router.post('/customers/import', [ImportsController, 'store']).as('import.store').can('customers.import')
  router.get('/customers/import/sample', [SamplesController, 'show']).as('import.sample').can('customers.import')
  router.get('/customers/import/:id', [ImportsController, 'show']).as('import.show').can('customers.import')
  router.put('/customers/import/:id', [ImportsController, 'update']).as('import.update').can('customers.import')
  router.get('/customers/import/:id/check', [ChecksController, 'show']).as('import.check').can('customers.import')
  router
    .post('/customers/import/:id/confirmation', [ConfirmationsController, 'store'])
    .as('import.confirmation')
    .can('customers.import')
  router.get('/customers/import/:id/issues', [IssuesController, 'show']).as('import.issues').can('customers.import')
  router
    .post('/customers/import/:id/dismissal', [DismissalsController, 'store'])
    .as('import.dismissal')
    .can('customers.import')
}
