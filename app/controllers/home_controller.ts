import type { HttpContext } from '@adonisjs/core/http'
import { can } from '#permissions/grants'
import { current } from '#tenancy/current'
import { homePlaces } from '#web/home_places'
import { newestCustomers } from '#web/newest_customers'

/** Where a person starts the day in a tenant. */
export default class HomeController {
  async show({ view }: HttpContext) {
    const may = { mayCreate: can('customers.create'), mayImport: can('customers.import') }
    return view.render('pages/home/show', {
      name: current.user!.name,
      places: homePlaces(),
      newest: await newestCustomers(),
      ...may,
    })
  }
}
