import router from '@adonisjs/core/services/router'

const HealthController = () => import('#controllers/health_controller')

/** For load balancers and supervisors: is the process alive, can it serve? */
export function healthRoutes() {
  router.get('/health/live', [HealthController, 'index']).public()
  router.get('/health/ready', [HealthController, 'show']).public()
}
