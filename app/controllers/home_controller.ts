import type { HttpContext } from '@adonisjs/core/http'
import { current } from '#tenancy/current'
import { homePlaces } from '#web/home_places'

/** Where a person starts the day in a tenant. */
export default class HomeController {
  async show({ view }: HttpContext) {
    return view.render('pages/home/show', { name: current.user!.name, places: homePlaces() })
  }
}
