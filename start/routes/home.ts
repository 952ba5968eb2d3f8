import router from '@adonisjs/core/services/router'

const HomeController = () => import('#controllers/home_controller')

export function homeRoutes() {
  router.get('/', [HomeController, 'show']).as('home').member()
}
