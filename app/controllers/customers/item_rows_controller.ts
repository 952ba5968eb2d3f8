import type { HttpContext } from '@adonisjs/core/http'
import { channelOptions } from '#web/customers/form_page'
import { blankAddress, blankPoint } from '#web/customers/item_rows'

/** One more row for a form's contact points or addresses; without htmx the form's own "+" gives it. */
export default class ItemRowsController {
  async show({ params, view }: HttpContext) {
    if (params.kind === 'address') return view.render('components/record/address_row', { row: blankAddress() })
    return view.render('components/record/point_row', {
      row: blankPoint(),
      channels: channelOptions(),
    })
  }
}
