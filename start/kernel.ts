import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#exceptions/handler'))

server.use([
  () => import('#middleware/container_bindings_middleware'),
  () => import('#middleware/method_middleware'),
  () => import('#middleware/security_headers_middleware'),
  () => import('#middleware/health_middleware'),
  () => import('#middleware/static_assets_middleware'),
  () => import('#middleware/detect_locale_middleware'),
  () => import('#middleware/same_origin_middleware'),
  () => import('#middleware/durable_middleware'),
  () => import('#middleware/origin_middleware'),
])

router.use([
  () => import('#middleware/space_middleware'),
  () => import('@adonisjs/core/bodyparser_middleware'),
  () => import('@adonisjs/session/session_middleware'),
  () => import('#middleware/messages_middleware'),
  () => import('#middleware/upload_middleware'),
  () => import('@adonisjs/shield/shield_middleware'),
  () => import('@adonisjs/auth/initialize_auth_middleware'),
  () => import('#middleware/initialize_bouncer_middleware'),
])

export const middleware = router.named({
  auth: () => import('#middleware/auth_middleware'),
  guest: () => import('#middleware/guest_middleware'),
  tenant: () => import('#middleware/tenant_middleware'),
  authorize: () => import('#middleware/authorize_middleware'),
  confirm: () => import('#middleware/confirm_middleware'),
})
