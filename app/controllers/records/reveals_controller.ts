import type { HttpContext } from '@adonisjs/core/http'
import { RevealField } from '#actions/records/reveal_field'
import { everyFieldNamed } from '#lists/fields_of'
import { accessTo } from '#permissions/field_access'
import { revealValidator } from '#validators/customers'
import { countReveal } from '#web/attempt_limits'
import { wantsFragment } from '#web/render_page'
import { listOf } from '#web/list_request'
import { findRecord } from '#web/records/find_record'
import { showPage } from '#web/records/show_page'
import { unknownPage } from '#web/unknown_page'

/** A look at one masked value of a record, in its place; each is written down. */
export default class RevealsController {
  async store(ctx: HttpContext) {
    const record = await findRecord(ctx, 'view')
    const { field: key } = await ctx.request.validateUsing(revealValidator)
    const field = everyFieldNamed(record.list, key)
    const access = accessTo(record.list, key)
    if (!field || access === 'hidden') throw unknownPage(ctx)
    const path = `${listOf(ctx).path}/${record.id}`
    if (access !== 'masked') return ctx.response.redirect().status(303).toPath(path)
    await countReveal(ctx.auth.user!.id)
    const cell = await new RevealField().handle(record, field)
    const fact = { key, label: field.label, cell, masked: false, revealed: true }
    if (wantsFragment(ctx)) return ctx.view.render('components/record/fact', { fact, path })
    return ctx.view.render('pages/records/show', await showPage(record, { query: {}, revealed: fact }))
  }
}
