import type { HttpContext } from '@adonisjs/core/http'
import { CreateRecord } from '#actions/records/create_record'
import { fillRecord } from '#actions/records/fill_record'
import { withIds } from '#fields/reference_numbers'
import type { Record } from '#fields/field'
import { titleOf } from '#lists/title_of'
import { newId } from '#text/ids'
import { formFields } from '#web/customers/form_page'
import { unaskedRecord } from '#web/customers/fresh_record'
import { readForm } from '#web/customers/read_form'
import { flash } from '#web/flash'
import { listOf } from '#web/list_request'
import { begunWith } from '#web/moves/begun'
import { findRecord, findUsableRecord } from '#web/records/find_record'
import { binRecord } from '#web/records/mark'
import { prefilled } from '#web/records/prefilled'
import { renderForm } from '#web/records/render_form'
import { saveForm } from '#web/records/save_form'
import { showPage } from '#web/records/show_page'

/** Records of any list that is no list of customers: the route's name says which. */
export default class RecordsController {
  async create(ctx: HttpContext) {
    const record = await prefilled(listOf(ctx).key, ctx.request.qs())
    return renderForm(ctx, 'new', { record, part: null }, { submission: newId() })
  }

  async store(ctx: HttpContext) {
    const { input: typed, submission } = readForm(ctx)
    const blank = { ...unaskedRecord(listOf(ctx).key), submission }
    const fields = formFields(blank, null)
    const input = await withIds(typed, fields)
    const { record, problems } = fillRecord(blank, input, fields)
    const created = await new CreateRecord().handle(record, { problems, accepted: [] })
    if ('id' in created) return this.created(ctx, created.id, record)
    ctx.response.status(422)
    const state = { record, part: null, typed: input, problems: created.problems }
    return renderForm(ctx, 'new', state, { submission: submission ?? newId() })
  }

  async show(ctx: HttpContext) {
    const record = await findRecord(ctx, 'view')
    return ctx.view.render('pages/records/show', await showPage(record, { query: ctx.request.qs() }))
  }

  async edit(ctx: HttpContext) {
    const begun = await begunWith(ctx, await findUsableRecord(ctx, 'edit'))
    return renderForm(ctx, 'edit', { ...begun, part: null })
  }

  async update(ctx: HttpContext) {
    return saveForm(ctx, await findUsableRecord(ctx, 'edit'), readForm(ctx))
  }

  async destroy(ctx: HttpContext) {
    return binRecord(ctx, await findUsableRecord(ctx, 'delete'))
  }

  private created(ctx: HttpContext, id: string, record: Record) {
    flash(ctx, 'success', ctx.i18n.t('customers.created', { name: titleOf(record) }))
    return ctx.response
      .redirect()
      .status(303)
      .toPath(`${listOf(ctx).path}/${id}`)
  }
}
