import type { HttpContext } from '@adonisjs/core/http'
import { filterAsked } from '#web/settings/history/filter_asked'
import { historyPage } from '#web/settings/history/history_page'

/** Who changed what of the house: its configuration, its permissions, its people. */
export default class HistoryController {
  async index({ request, view }: HttpContext) {
    return view.render('pages/settings/history/index', await historyPage(filterAsked(request.qs())))
  }
}
