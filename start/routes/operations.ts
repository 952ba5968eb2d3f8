import router from '@adonisjs/core/services/router'

const OperationsController = () => import('#controllers/operations/operations_controller')
const NoticesController = () => import('#controllers/operations/notices_controller')
const CancellationsController = () => import('#controllers/operations/cancellations_controller')
const RecordsController = () => import('#controllers/operations/records_controller')
const UndosController = () => import('#controllers/operations/undos_controller')
const AttemptsController = () => import('#controllers/operations/attempts_controller')

/** Long work: what ran, what runs, stop it, try it again, undo it. Whose operations is the policy's business. */
export function operationRoutes() {
  router.get('/operations', [OperationsController, 'index']).as('operations.index').can('operations.view')
  router.get('/operations/notices', [NoticesController, 'index']).as('operations.notices').member()
  router.get('/operations/:id', [OperationsController, 'show']).as('operations.show').can('operations.view')
  router.post('/operations/:id/cancellation', [CancellationsController, 'store']).as('operations.cancellation').member()
  router.post('/operations/:id/attempts', [AttemptsController, 'store']).as('operations.attempts').member()
  router.get('/operations/:id/records', [RecordsController, 'show']).as('operations.records').member()
  router.get('/operations/:id/undo', [UndosController, 'create']).as('operations.undo').member()
  router.post('/operations/:id/undo', [UndosController, 'store']).as('operations.undo.store').member()
}
