import router from '@adonisjs/core/services/router'

const CustomerFilesController = () => import('#controllers/files/customer_files_controller')
const FilesController = () => import('#controllers/files/files_controller')
const PreviewsController = () => import('#controllers/files/previews_controller')
const DeletionsController = () => import('#controllers/files/deletions_controller')
const FileLimitsController = () => import('#controllers/settings/file_limits_controller')

/** Files that are attached to something: who sees that sees them, see FilePolicy. */
export function fileRoutes() {
  router.get('/customers/:id/files/new', [CustomerFilesController, 'create']).as('files.create').can('files.create')
  router.post('/customers/:id/files', [CustomerFilesController, 'store']).as('files.store').can('files.create')
  router.get('/files/:id', [FilesController, 'show']).as('files.show').member()
  router.get('/files/:id/preview', [PreviewsController, 'show']).as('files.preview').member()
  router.get('/files/:id/deletion', [DeletionsController, 'create']).as('files.deletion').member()
  router.delete('/files/:id', [FilesController, 'destroy']).as('files.destroy').member()
  router.get('/settings/files', [FileLimitsController, 'edit']).as('settings.files').can('settings.files')
  router.put('/settings/files', [FileLimitsController, 'update']).as('settings.files.update').can('settings.files')
}
