import router from '@adonisjs/core/services/router'

const CustomersController = () => import('#controllers/customers/customers_controller')
const BinController = () => import('#controllers/records/bin_controller')
const DeletionsController = () => import('#controllers/customers/deletions_controller')
const DisablingsController = () => import('#controllers/customers/disablings_controller')
const PastsController = () => import('#controllers/customers/pasts_controller')
const ReversalsController = () => import('#controllers/customers/reversals_controller')
const ItemRowsController = () => import('#controllers/customers/item_rows_controller')
const RevealsController = () => import('#controllers/customers/reveals_controller')
const PointsController = () => import('#controllers/customers/points_controller')
const RelationsController = () => import('#controllers/customers/relations_controller')
const RelationDeletionsController = () => import('#controllers/customers/relation_deletions_controller')
const MergesController = () => import('#controllers/customers/merges_controller')
const MergeUndosController = () => import('#controllers/customers/merge_undos_controller')
const RestorationsController = () => import('#controllers/customers/restorations_controller')

/** As `id` in start/routes.ts. */
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

/** One customer: make, show, change, disable, delete. The list is in start/routes/lists.ts. */
export function customerRoutes() {
  router.get('/customers/new', [CustomersController, 'create']).as('customers.create').can('customers.create')
  router.post('/customers', [CustomersController, 'store']).as('customers.store').can('customers.create')
  router.get('/customers/bin', [BinController, 'index']).as('customers.bin').can('customers.delete')
  mergeRoutes()
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
  router
    .put('/customers/:id/points/:point', [PointsController, 'update'])
    .where('point', ULID)
    .as('customers.points.update')
    .can('customers.edit')
  router.group(relationRoutes).where('relation', ULID)
}

/** Who belongs to whom: added and removed at one end, told at both. */
function relationRoutes() {
  const path = '/customers/:id/relations'
  router.get(`${path}/new`, [RelationsController, 'create']).as('customers.relations.create').can('customers.edit')
  router.post(path, [RelationsController, 'store']).as('customers.relations.store').can('customers.edit')
  router
    .get(`${path}/:relation/deletion`, [RelationDeletionsController, 'create'])
    .as('customers.relations.deletion')
    .can('customers.edit')
  router
    .delete(`${path}/:relation`, [RelationsController, 'destroy'])
    .as('customers.relations.destroy')
    .can('customers.edit')
}

/** Several customers that are one, and several again. */
function mergeRoutes() {
  const path = '/customers/merges'
  router.get('/customers/merge', [MergesController, 'create']).as('customers.merge').can('customers.merge')
  router.get(path, [MergesController, 'index']).as('customers.merges').can('customers.merge')
  router.post(path, [MergesController, 'store']).as('customers.merges.store').can('customers.merge')
  router.get(`${path}/:id/undo`, [MergeUndosController, 'create']).as('customers.merges.undo').can('customers.merge')
  router
    .post(`${path}/:id/undo`, [MergeUndosController, 'store'])
    .as('customers.merges.undo.store')
    .can('customers.merge')
}
