import router from '@adonisjs/core/services/router'

const ProfileController = () => import('#controllers/profile_controller')
const ProfilePasswordController = () => import('#controllers/profile_password_controller')

export function profileRoutes() {
  router.get('/profile', [ProfileController, 'edit']).member()
  router.put('/profile', [ProfileController, 'update']).member()
  router.put('/profile/password', [ProfilePasswordController, 'update']).member()
}
