import type { HttpContext } from '@adonisjs/core/http'
import { fillRecord } from '#actions/records/fill_record'
import { SaveRecord } from '#actions/records/save_record'
import { StaleRecordError } from '#actions/records/stale_record_error'
import { withIds } from '#fields/reference_numbers'
import type { Record } from '#fields/field'
import { readRecord } from '#lists/read_records'
import { unlessMerged } from '#web/customers/find_customer'
import type { MergedAwayError } from '#web/customers/merged_away'
import { conflictPage, keysBehind } from '#web/customers/conflict_page'
import { formFields, formPage, type FormState } from '#web/customers/form_page'
import type { CustomerForm } from '#web/customers/read_form'
import { flash } from '#web/flash'

/** Saves what a form says about a customer, or shows the form again, or the conflict with somebody else's save. */
export async function changeCustomer(ctx: HttpContext, before: Record, form: CustomerForm) {
  const fields = formFields(before, form.part)
  const input = await withIds(chosen(form), fields)
  const state: FormState = { record: before, part: form.part, typed: input, add: form.add }
  if (form.add) return ctx.view.render('pages/customers/edit', await formPage(state))
  if (form.version !== before.version) return answerConflict(ctx, before, { ...form, input })
  const { record: after, problems } = fillRecord(before, input, fields)
  const keys = new Set(fields.map(({ key }) => key))
  try {
    const found = await new SaveRecord().handle({ before, after, keys }, { source: 'user' }, problems)
    if (found.length === 0) return done(ctx, before, form)
    ctx.response.status(422)
    return ctx.view.render('pages/customers/edit', await formPage({ ...state, problems: found }))
  } catch (error) {
    if (!(error instanceof StaleRecordError)) throw error
    const theirs = (await readRecord(before.id))!
    await unlessMerged(ctx, theirs)
    return answerConflict(ctx, theirs, { ...form, input })
  }
}

/** The customer became part of another one while somebody typed: the form of that one has what they typed, and nothing is saved. */
export async function askOnMain(ctx: HttpContext, { away, main }: MergedAwayError, form: CustomerForm) {
  await ctx.bouncer.with('CustomerPolicy').authorize('edit', main)
  const page = await formPage({ record: main, part: form.part, typed: chosen(form) })
  const notice = ctx.i18n.t('merge.not_saved', { name: String(away.name) })
  ctx.response.status(409)
  return ctx.view.render('pages/customers/edit', { ...page, notice })
}

/** On the page of a conflict, what the other person wrote may be wanted: then mine isn't sent on. */
export function chosen({ input, choices }: CustomerForm) {
  const theirs = Object.keys(choices).filter((key) => choices[key] === 'theirs')
  const left = new Set(theirs.flatMap(keysBehind))
  return Object.fromEntries(Object.entries(input).filter(([key]) => !left.has(key)))
}

async function answerConflict(ctx: HttpContext, theirs: Record, form: CustomerForm) {
  const page = await conflictPage(theirs, form.version, form.input, formFields(theirs, form.part))
  if (page.clashes.length === 0) return done(ctx, theirs, form)
  ctx.response.status(409)
  return ctx.view.render('pages/customers/conflict', { ...page, part: form.part })
}

function done(ctx: HttpContext, { id }: Record, { part }: CustomerForm) {
  flash(ctx, 'success', ctx.i18n.t('customers.saved'))
  return ctx.response
    .redirect()
    .status(303)
    .toPath(`/${ctx.params.tenant}/customers/${id}${part ? `?tab=${part}` : ''}`)
}
