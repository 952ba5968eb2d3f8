import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const UsersController = () => import('#controllers/settings/users/users_controller')
const InvitationsController = () => import('#controllers/settings/users/invitations_controller')
const SuspensionsController = () => import('#controllers/settings/users/suspensions_controller')
const RemovalsController = () => import('#controllers/settings/users/removals_controller')
const SecondFactorController = () => import('#controllers/settings/users/second_factor_controller')
const FactorResetsController = () => import('#controllers/settings/users/factor_resets_controller')
const FactorResetApprovalsController = () => import('#controllers/settings/users/factor_reset_approvals_controller')
const TeamsController = () => import('#controllers/settings/teams/teams_controller')
const TeamDeletionsController = () => import('#controllers/settings/teams/team_deletions_controller')

/** Who works here: users and teams. Changes ask for a recent password. */
export function peopleRoutes() {
  router.group(userRoutes).use(middleware.confirm())
  factorResetRoutes()
  router.group(teamRoutes).use(middleware.confirm())
}

/** `:id` is that of the membership. */
function userRoutes() {
  const path = '/settings/users'
  router.get(path, [UsersController, 'index']).as('settings.users').can('settings.users')
  router.get(`${path}/new`, [UsersController, 'create']).as('settings.users.create').can('settings.users')
  router.post(`${path}/new`, [UsersController, 'store']).as('settings.users.store').can('settings.users')
  router
    .put(`${path}/second-factor`, [SecondFactorController, 'update'])
    .as('settings.users.factor')
    .can('settings.users')
  router.get(`${path}/:id`, [UsersController, 'edit']).as('settings.users.edit').can('settings.users')
  router.put(`${path}/:id`, [UsersController, 'update']).as('settings.users.update').can('settings.users')
  router
    .post(`${path}/:id/invitation`, [InvitationsController, 'store'])
    .as('settings.users.invitation')
    .can('settings.users')
  router
    .post(`${path}/:id/suspension`, [SuspensionsController, 'store'])
    .as('settings.users.suspension')
    .can('settings.users')
  router
    .delete(`${path}/:id/suspension`, [SuspensionsController, 'destroy'])
    .as('settings.users.suspension.destroy')
    .can('settings.users')
  router.get(`${path}/:id/removal`, [RemovalsController, 'create']).as('settings.users.removal').can('settings.users')
  router
    .post(`${path}/:id/removal`, [RemovalsController, 'store'])
    .as('settings.users.removal.store')
    .can('settings.users')
}

function factorResetRoutes() {
  const path = '/settings/users/:id/factor-reset'
  router
    .post(path, [FactorResetsController, 'store'])
    .as('settings.users.factor_reset')
    .use(middleware.confirm())
    .can('settings.users')
  router
    .delete(path, [FactorResetsController, 'destroy'])
    .as('settings.users.factor_reset.destroy')
    .can('settings.users')
  router
    .post(`${path}/approval`, [FactorResetApprovalsController, 'store'])
    .as('settings.users.factor_reset.approval')
    .use(middleware.confirm())
    .can('settings.users')
}

function teamRoutes() {
  const path = '/settings/teams'
  router.get(path, [TeamsController, 'index']).as('settings.teams').can('settings.users')
  router.get(`${path}/new`, [TeamsController, 'create']).as('settings.teams.create').can('settings.users')
  router.post(`${path}/new`, [TeamsController, 'store']).as('settings.teams.store').can('settings.users')
  router.get(`${path}/:id`, [TeamsController, 'edit']).as('settings.teams.edit').can('settings.users')
  router.put(`${path}/:id`, [TeamsController, 'update']).as('settings.teams.update').can('settings.users')
  router.delete(`${path}/:id`, [TeamsController, 'destroy']).as('settings.teams.destroy').can('settings.users')
  router
    .get(`${path}/:id/deletion`, [TeamDeletionsController, 'create'])
    .as('settings.teams.deletion')
    .can('settings.users')
}
