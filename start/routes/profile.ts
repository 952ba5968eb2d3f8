import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ProfileController = () => import('#controllers/profile_controller')
const ProfilePasswordController = () => import('#controllers/profile_password_controller')

const SecurityController = () => import('#controllers/profile/security_controller')
const EmailsController = () => import('#controllers/profile/emails_controller')
const SecondFactorsController = () => import('#controllers/profile/second_factors_controller')
const SessionsController = () => import('#controllers/profile/sessions_controller')
const AllSessionsController = () => import('#controllers/profile/all_sessions_controller')

/** A person's own page: who they are, how they sign in, where they are signed in. */
export function profileRoutes() {
  router.get('/profile', [ProfileController, 'edit']).member()
  router.put('/profile', [ProfileController, 'update']).member()
  router.put('/profile/password', [ProfilePasswordController, 'update']).member()
  router.get('/profile/security', [SecurityController, 'show']).as('profile.security').member()
  router
    .post('/profile/email', [EmailsController, 'store'])
    .as('profile.email.store')
    .use(middleware.confirm())
    .member()
  const factor = '/profile/second-factor'
  router.get(factor, [SecondFactorsController, 'create']).as('profile.factor').member()
  router.post(factor, [SecondFactorsController, 'store']).as('profile.factor.store').use(middleware.confirm()).member()
  router
    .delete(factor, [SecondFactorsController, 'destroy'])
    .as('profile.factor.destroy')
    .use(middleware.confirm())
    .member()
  router.delete('/profile/sessions', [AllSessionsController, 'destroy']).as('profile.sessions.destroy').member()
  router
    .delete('/profile/sessions/:session', [SessionsController, 'destroy'])
    .where('session', /^[0-9a-f]{32}$/)
    .as('profile.session.destroy')
    .member()
}
