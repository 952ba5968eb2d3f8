import router from '@adonisjs/core/services/router'

const CandidatesController = () => import('#controllers/duplicates/candidates_controller')
const DecisionsController = () => import('#controllers/duplicates/decisions_controller')
const DuplicatesController = () => import('#controllers/duplicates/duplicates_controller')
const ScansController = () => import('#controllers/duplicates/scans_controller')

/** Customers that are there twice: told while one is typed, found by a scan, worked off. Before those of one customer. */
export function duplicateRoutes() {
  const path = '/customers/duplicates'
  router
    .post('/customers/candidates', [CandidatesController, 'store'])
    .as('customers.candidates')
    .can('customers.create')
  router.get(path, [DuplicatesController, 'index']).as('customers.duplicates').can('customers.edit')
  router.post(`${path}/scans`, [ScansController, 'store']).as('customers.duplicates.scans').can('customers.edit')
  router
    .post(`${path}/:id/decision`, [DecisionsController, 'store'])
    .as('customers.duplicates.decision')
    .can('customers.edit')
  router
    .delete(`${path}/:id/decision`, [DecisionsController, 'destroy'])
    .as('customers.duplicates.decision.destroy')
    .can('customers.edit')
}
