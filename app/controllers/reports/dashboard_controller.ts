import type { HttpContext } from '@adonisjs/core/http'
import { dashboard } from '#reports/dashboard/dashboard'
import { dashboardPage } from '#web/reports/dashboard_page'

/** The customers in numbers; each leads to the list that it counts. */
export default class DashboardController {
  async show({ view }: HttpContext) {
    return view.render('pages/reports/dashboard', { dashboard: dashboardPage(await dashboard()) })
  }
}
