import type { HttpContext } from '@adonisjs/core/http'
import { findCustomer } from '#web/customers/find_customer'
import { pageAsked } from '#web/page_asked'
import { personChosen } from '#web/why/person_chosen'
import { recordWhyPage } from '#web/why/record_page'

/** Why somebody may or may not do something with a customer, and who can see it. */
export default class ExplanationsController {
  async show(ctx: HttpContext) {
    const record = await findCustomer(ctx, 'view')
    const query = ctx.request.qs()
    return ctx.view.render('pages/customers/why', recordWhyPage(record, personChosen(query), pageAsked(query)))
  }
}
