import router from '@adonisjs/core/services/router'

const HomeController = () => import('#controllers/home_controller')
const SearchController = () => import('#controllers/search_controller')

export function homeRoutes() {
  router.get('/search', [SearchController, 'index']).as('search').member()
  router.get('/', [HomeController, 'show']).as('home').member()
}
