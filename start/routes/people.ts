import router from '@adonisjs/core/services/router'

const TeamsController = () => import('#controllers/settings/teams/teams_controller')
const TeamDeletionsController = () => import('#controllers/settings/teams/team_deletions_controller')

/** Who works here: users and teams. */
export function peopleRoutes() {
  teamRoutes()
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
