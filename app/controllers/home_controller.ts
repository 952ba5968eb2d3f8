import type { HttpContext } from '@adonisjs/core/http'
import { homePage } from '#web/home/home_page'

/** Where a person starts the day in a tenant. */
export default class HomeController {
  async show({ view }: HttpContext) {
    return view.render('pages/home/show', await homePage())
  }
}
