import router from '@adonisjs/core/services/router'

const HistoryController = () => import('#controllers/settings/history_controller')

/** What was changed, by whom and from where. A customer's own history is a tab of its page. */
export function historyRoutes() {
  router.get('/settings/history', [HistoryController, 'index']).as('settings.history').can('settings.history')
}
