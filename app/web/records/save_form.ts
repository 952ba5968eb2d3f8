import type { HttpContext } from '@adonisjs/core/http'
import { fillRecord } from '#actions/records/fill_record'
import { SaveRecord } from '#actions/records/save_record'
import { StaleRecordError } from '#actions/records/stale_record_error'
import { withIds } from '#fields/reference_numbers'
import type { Record } from '#fields/field'
import { readRecordOf } from '#lists/read_records'
import { chosen } from '#web/customers/change_customer'
import { conflictPage } from '#web/customers/conflict_page'
import { formFields } from '#web/customers/form_page'
import type { CustomerForm } from '#web/customers/read_form'
import { flash } from '#web/flash'
import { listOf } from '#web/list_request'
import { renderForm } from '#web/records/render_form'

/** Saves what a form says about a record, or shows the form again, or the conflict with somebody else's save. */
export async function saveForm(ctx: HttpContext, before: Record, form: CustomerForm) {
  const fields = formFields(before, null)
  const input = await withIds(chosen(form), fields)
  if (form.version !== before.version) return answerConflict(ctx, before, { ...form, input })
  const { record: after, problems } = fillRecord(before, input, fields)
  const keys = new Set(fields.map(({ key }) => key))
  try {
    const found = await new SaveRecord().handle({ before, after, keys }, { source: 'user' }, problems)
    if (found.length === 0) return done(ctx, before)
    ctx.response.status(422)
    return renderForm(ctx, 'edit', { record: before, part: null, typed: input, problems: found })
  } catch (error) {
    if (!(error instanceof StaleRecordError)) throw error
    return answerConflict(ctx, (await readRecordOf(before.list, before.id))!, { ...form, input })
  }
}

async function answerConflict(ctx: HttpContext, theirs: Record, form: CustomerForm) {
  const page = await conflictPage(theirs, form.version, form.input, formFields(theirs, null))
  if (page.clashes.length === 0) return done(ctx, theirs)
  ctx.response.status(409)
  return ctx.view.render('pages/records/conflict', { ...page, list: theirs.list })
}

function done(ctx: HttpContext, { id }: Record) {
  flash(ctx, 'success', ctx.i18n.t('customers.saved'))
  return ctx.response
    .redirect()
    .status(303)
    .toPath(`${listOf(ctx).path}/${id}`)
}
