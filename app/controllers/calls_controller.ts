import type { HttpContext } from '@adonisjs/core/http'
import { ReceiveContact } from '#actions/inbound/receive_contact'
import type { Received } from '#actions/inbound/contact'
import { translate } from '#fields/translate'
import { can } from '#permissions/grants'
import { callForm, type CallForm } from '#web/calls/call_form'
import { callPage } from '#web/calls/call_page'
import { callDecided } from '#web/calls/call_decided'
import { flash } from '#web/flash'

/** Taking a call: the number says who it is, and one press keeps who, what about and what is to be done. */
export default class CallsController {
  async create(ctx: HttpContext) {
    return ctx.view.render('pages/calls/new', await callPage(callForm(ctx.request.qs())))
  }

  async store(ctx: HttpContext) {
    const form = callForm(ctx.request.body())
    const decided = await callDecided(form)
    if ('errors' in decided) return this.again(ctx, form, decided.errors)
    const received = await new ReceiveContact().handle(decided)
    if ('customerId' in received) return this.lead(ctx, received)
    const problems = 'problems' in received ? received.problems : []
    const texts = problems.map(({ problem }) => translate(`problems.${problem.code}`, problem.params))
    return this.again(ctx, form, texts.length ? { name: texts[0] } : {})
  }

  private async again(ctx: HttpContext, form: CallForm, errors: { [name: string]: string }) {
    ctx.response.status(422)
    return ctx.view.render('pages/calls/new', await callPage(form, errors))
  }

  /** To the work order, where more is said and attached, or to the customer. */
  private lead(ctx: HttpContext, { customerId, created, workOrderId }: Extract<Received, { customerId: string }>) {
    flash(ctx, 'success', ctx.i18n.t(created ? 'calls.kept_new' : 'calls.kept'))
    const path =
      workOrderId && can('work_orders.view') ? `work-orders/${workOrderId}` : `customers/${customerId}?tab=timeline`
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/${path}`)
  }
}
