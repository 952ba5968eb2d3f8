import router from '@adonisjs/core/services/router'

const PreferencesController = () => import('#controllers/preferences_controller')
const CspReportsController = () => import('#controllers/csp_reports_controller')

/** What every page needs, whoever looks at it. */
export function webRoutes() {
  router.post('/preferences', [PreferencesController, 'store']).public()
  router.post('/csp', [CspReportsController, 'store']).public()
}
