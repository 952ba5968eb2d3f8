import type { HttpContext } from '@adonisjs/core/http'
import Customer from '#models/customer'
import { can, scopeOf } from '#permissions/grants'
import { current } from '#tenancy/current'
import { homePlaces } from '#web/home_places'

const NEWEST = 6

/** Where a person starts the day in a tenant. */
export default class HomeController {
  async show({ view }: HttpContext) {
    const newest = scopeOf('customers.view') === 'all' ? await this.newest() : null
    const may = { mayCreate: can('customers.create'), mayImport: can('customers.import') }
    return view.render('pages/home/show', {
      name: current.user!.name,
      places: homePlaces(),
      newest,
      ...may,
    })
  }

  private newest() {
    return Customer.query()
      .whereNull('deleted_at')
      .select('id', 'name', 'created_at')
      .orderBy('id', 'desc')
      .limit(NEWEST)
  }
}
