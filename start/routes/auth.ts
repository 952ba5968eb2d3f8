import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const SessionController = () => import('#controllers/session_controller')
const SecondStepController = () => import('#controllers/second_step_controller')
const EnrolmentController = () => import('#controllers/enrolment_controller')
const ForgotPasswordController = () => import('#controllers/forgot_password_controller')
const PasswordController = () => import('#controllers/password_controller')
const EmailController = () => import('#controllers/email_controller')
const TenantSwitchController = () => import('#controllers/tenant_switch_controller')

const token = /^[\w-]{43}$/

/** Signing in and out, and choosing a tenant. */
export function authRoutes() {
  router.get('/login', [SessionController, 'create']).use(middleware.guest()).public()
  router.post('/login', [SessionController, 'store']).public()
  router.get('/login/code', [SecondStepController, 'create']).public()
  router.post('/login/code', [SecondStepController, 'store']).public()
  router.get('/login/second-factor', [EnrolmentController, 'create']).public()
  router.post('/login/second-factor', [EnrolmentController, 'store']).public()
  router.post('/logout', [SessionController, 'destroy']).public()
  router.get('/forgot-password', [ForgotPasswordController, 'create']).public()
  router.post('/forgot-password', [ForgotPasswordController, 'store']).public()
  router.get('/password/:token', [PasswordController, 'edit']).where('token', token).public()
  router.post('/password/:token', [PasswordController, 'update']).where('token', token).public()
  router.get('/email/:token', [EmailController, 'edit']).where('token', token).public()
  router.post('/email/:token', [EmailController, 'update']).where('token', token).public()
  router.get('/', [TenantSwitchController, 'show']).use(middleware.auth()).signedIn()
  router.get('/tenants', [TenantSwitchController, 'index']).use(middleware.auth()).signedIn()
}
