import type { HttpContext } from '@adonisjs/core/http'
import { RevealField } from '#actions/records/reveal_field'
import { everyFieldNamed } from '#lists/fields_of'
import { accessTo } from '#permissions/field_access'
import { revealValidator } from '#validators/customers'
import { countReveal } from '#web/attempt_limits'
import { findCustomer } from '#web/customers/find_customer'
import { showPage } from '#web/customers/show_page'
import { tabNamed } from '#web/customers/tabs/index'
import { wantsFragment } from '#web/render_page'
import { unknownPage } from '#web/unknown_page'

/** A look at one masked value of a customer, in its place; each is written down. */
export default class RevealsController {
  async store(ctx: HttpContext) {
    const record = await findCustomer(ctx, 'view')
    const { field: key } = await ctx.request.validateUsing(revealValidator)
    const field = everyFieldNamed('customers', key)
    const access = accessTo('customers', key)
    if (!field || access === 'hidden') throw unknownPage(ctx)
    const path = `/${ctx.params.tenant}/customers/${record.id}`
    const tab = tabNamed(field.tab).name
    if (access !== 'masked') return ctx.response.redirect().status(303).toPath(`${path}?tab=${tab}`)
    await countReveal(ctx.auth.user!.id)
    const cell = await new RevealField().handle(record, field)
    const fact = { key, label: field.label, cell, masked: false, revealed: true }
    if (wantsFragment(ctx)) return ctx.view.render('components/record/fact', { fact, path })
    return ctx.view.render('pages/customers/show', await showPage(record, ctx.i18n, { query: { tab }, revealed: fact }))
  }
}
