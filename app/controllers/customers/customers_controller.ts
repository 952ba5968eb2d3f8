import type { HttpContext } from '@adonisjs/core/http'
import { CreateRecord } from '#actions/records/create_record'
import { fillRecord } from '#actions/records/fill_record'
import { withIds } from '#fields/reference_numbers'
import type { Record } from '#fields/field'
import { newId } from '#text/ids'
import { askOnMain, changeCustomer } from '#web/customers/change_customer'
import { findCustomer, findUsable } from '#web/customers/find_customer'
import { formFields, formPage, type FormState } from '#web/customers/form_page'
import { MergedAwayError } from '#web/customers/merged_away'
import { markDeleted } from '#web/customers/mark'
import { freshRecord, unaskedRecord } from '#web/customers/fresh_record'
import { partOf, readForm } from '#web/customers/read_form'
import { showPage } from '#web/customers/show_page'
import { flash } from '#web/flash'
import { begunWith } from '#web/moves/begun'
import { renderPage } from '#web/render_page'

export default class CustomersController {
  async create(ctx: HttpContext) {
    return this.renderNew(ctx, { record: freshRecord(), part: null }, newId())
  }

  async store(ctx: HttpContext) {
    const { input: typed, submission, add, accepted } = readForm(ctx)
    const blank = { ...unaskedRecord(), submission }
    const fields = formFields(blank, null)
    const input = await withIds(typed, fields)
    const { record, problems } = fillRecord(blank, input, fields)
    const state: FormState = { record, part: null, typed: input, add }
    if (add) return this.renderNew(ctx, state, submission)
    const created = await new CreateRecord().handle(record, { problems, accepted })
    if ('id' in created) return this.toList(ctx, created.id, record)
    ctx.response.status(422)
    return this.renderNew(ctx, { ...state, ...created }, submission)
  }

  async show(ctx: HttpContext) {
    const record = await findCustomer(ctx, 'view')
    return ctx.view.render('pages/customers/show', await showPage(record, ctx.i18n, { query: ctx.request.qs() }))
  }

  async edit(ctx: HttpContext) {
    const record = await findUsable(ctx, 'edit')
    const page = await formPage({ ...(await begunWith(ctx, record)), part: partOf(ctx) })
    return renderPage(ctx, 'pages/customers/edit', page, { fragment: 'form' })
  }

  async update(ctx: HttpContext) {
    const form = readForm(ctx)
    try {
      return await changeCustomer(ctx, await findUsable(ctx, 'edit'), form)
    } catch (error) {
      if (!(error instanceof MergedAwayError)) throw error
      return askOnMain(ctx, error, form)
    }
  }

  async destroy(ctx: HttpContext) {
    return markDeleted(ctx, await findUsable(ctx, 'delete'))
  }

  private async renderNew(ctx: HttpContext, state: FormState, submission: string | null) {
    return ctx.view.render('pages/customers/new', {
      ...(await formPage(state)),
      submission: submission ?? newId(),
    })
  }

  private toList(ctx: HttpContext, id: string, { name }: Record) {
    flash(ctx, 'success', ctx.i18n.t('customers.created', { name: String(name) }))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/customers?created=${id}`)
  }
}
