import router from '@adonisjs/core/services/router'

const CustomersController = () => import('#controllers/customers/customers_controller')
const BinController = () => import('#controllers/records/bin_controller')
const DeletionsController = () => import('#controllers/customers/deletions_controller')
const DisablingsController = () => import('#controllers/customers/disablings_controller')
const PastsController = () => import('#controllers/customers/pasts_controller')
const ReversalsController = () => import('#controllers/customers/reversals_controller')
const ItemRowsController = () => import('#controllers/customers/item_rows_controller')
const RevealsController = () => import('#controllers/customers/reveals_controller')
const RestorationsController = () => import('#controllers/customers/restorations_controller')

/** One customer: make, show, change, disable, delete. The list is in start/routes/lists.ts. */
export function customerRoutes() {
  router.get('/customers/new', [CustomersController, 'create']).as('customers.create').can('customers.create')
  router.post('/customers', [CustomersController, 'store']).as('customers.store').can('customers.create')
  router.get('/customers/bin', [BinController, 'index']).as('customers.bin').can('customers.delete')
  router
    .get('/customers/rows/:kind', [ItemRowsController, 'show'])
    .where('kind', /^(point|address)$/)
    .as('customers.rows')
    .member()
  router.get('/customers/:id', [CustomersController, 'show']).as('customers.show').can('customers.view')
  router.get('/customers/:id/edit', [CustomersController, 'edit']).as('customers.edit').can('customers.edit')
  router.put('/customers/:id', [CustomersController, 'update']).as('customers.update').can('customers.edit')
  router.get('/customers/:id/past', [PastsController, 'show']).as('customers.past').can('customers.view')
  router.get('/customers/:id/reversal', [ReversalsController, 'create']).as('customers.reversal').can('customers.edit')
  router
    .post('/customers/:id/reversal', [ReversalsController, 'store'])
    .as('customers.reversal.store')
    .can('customers.edit')
  router
    .get('/customers/:id/deletion', [DeletionsController, 'create'])
    .as('customers.deletion')
    .can('customers.delete')
  router.delete('/customers/:id', [CustomersController, 'destroy']).as('customers.destroy').can('customers.delete')
  router.post('/customers/:id/reveals', [RevealsController, 'store']).as('customers.reveals').can('customers.view')
  router
    .post('/customers/:id/restoration', [RestorationsController, 'store'])
    .as('customers.restoration')
    .can('customers.delete')
  router
    .post('/customers/:id/disabling', [DisablingsController, 'store'])
    .as('customers.disabling.store')
    .can('customers.disable')
  router
    .delete('/customers/:id/disabling', [DisablingsController, 'destroy'])
    .as('customers.disabling.destroy')
    .can('customers.disable')
}
