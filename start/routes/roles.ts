import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const GrantsController = () => import('#controllers/settings/roles/grants_controller')
const RoleDeletionsController = () => import('#controllers/settings/roles/role_deletions_controller')
const RoleOrderController = () => import('#controllers/settings/roles/role_order_controller')
const RoleFieldsController = () => import('#controllers/settings/roles/role_fields_controller')
const RolesController = () => import('#controllers/settings/roles/roles_controller')

/** Who may do what. Looking at a plan asks for nothing; what changes it asks for a recent password. */
export function roleRoutes() {
  looking()
  router.group(changing).use(middleware.confirm())
}

const path = '/settings/roles'

function looking() {
  router.get(path, [RolesController, 'index']).as('settings.roles').can('settings.roles')
  router.post(path, [GrantsController, 'store']).as('settings.roles.plan').can('settings.roles')
  router.get(`${path}/new`, [RolesController, 'create']).as('settings.roles.create').can('settings.roles')
  router.put(`${path}/order`, [RoleOrderController, 'update']).as('settings.roles.order').can('settings.roles')
  router.get(`${path}/:id`, [RolesController, 'edit']).as('settings.roles.edit').can('settings.roles')
  router.get(`${path}/:id/fields`, [RoleFieldsController, 'edit']).as('settings.roles.fields').can('settings.roles')
  router
    .post(`${path}/:id/fields`, [RoleFieldsController, 'store'])
    .as('settings.roles.fields.plan')
    .can('settings.roles')
  router
    .get(`${path}/:id/deletion`, [RoleDeletionsController, 'create'])
    .as('settings.roles.deletion')
    .can('settings.roles')
}

function changing() {
  router.put(path, [GrantsController, 'update']).as('settings.roles.confirmation').can('settings.roles')
  router.post(`${path}/new`, [RolesController, 'store']).as('settings.roles.store').can('settings.roles')
  router.put(`${path}/:id`, [RolesController, 'update']).as('settings.roles.update').can('settings.roles')
  router.delete(`${path}/:id`, [RolesController, 'destroy']).as('settings.roles.destroy').can('settings.roles')
  router
    .put(`${path}/:id/fields`, [RoleFieldsController, 'update'])
    .as('settings.roles.fields.confirmation')
    .can('settings.roles')
}
