import type { HttpContext } from '@adonisjs/core/http'
import { indexPage, pairsAsked } from '#web/duplicates/index_page'

/** Customers that are probably there twice, the surest first; or those that were taken for two. */
export default class DuplicatesController {
  async index({ request, view, i18n }: HttpContext) {
    return view.render('pages/duplicates/index', await indexPage(pairsAsked(request.qs()), i18n))
  }
}
