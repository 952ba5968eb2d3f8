import type { HttpContext } from '@adonisjs/core/http'
import { findCustomer } from '#web/customers/find_customer'
import { pastAsked, pastPage } from '#web/customers/past_page'
import { inputText } from '#web/input_text'

/** A customer as it was at a moment, to read only. */
export default class PastsController {
  async show(ctx: HttpContext) {
    const record = await findCustomer(ctx, 'view')
    const page = await pastPage(record, pastAsked(inputText(ctx.request.qs(), 'at') ?? ''))
    if ('problem' in page && page.problem) ctx.response.status(422)
    return ctx.view.render('pages/customers/past', page)
  }
}
