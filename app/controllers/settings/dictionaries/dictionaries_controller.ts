import type { HttpContext } from '@adonisjs/core/http'
import { dictionaryAsked } from '#web/settings/dictionary_named'
import { dictionariesIndex, dictionaryPage } from '#web/settings/dictionary_page'

/** The lists of values that customers are described with. */
export default class DictionariesController {
  async index({ view }: HttpContext) {
    return view.render('pages/settings/dictionaries/index', await dictionariesIndex())
  }

  async show(ctx: HttpContext) {
    return ctx.view.render('pages/settings/dictionaries/show', await dictionaryPage(await dictionaryAsked(ctx)))
  }
}
