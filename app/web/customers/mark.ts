import type { HttpContext } from '@adonisjs/core/http'
import { HeldRecordError } from '#actions/records/held_record_error'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { formatDay } from '#fields/formats'
import type { Record } from '#fields/field'
import { binUntil } from '#web/customers/bin_until'
import { heldBy } from '#web/customers/held_by'
import { flash } from '#web/flash'
import { sameOriginPath } from '#web/same_origin_path'

/** Into the bin; the message offers the way back. Who has tickets stays, and the page says what can be done instead. */
export async function markDeleted(ctx: HttpContext, record: Record) {
  try {
    await markRecord(record, { deleted_at: now() })
  } catch (error) {
    if (!(error instanceof HeldRecordError)) throw error
    ctx.response.status(409)
    return ctx.view.render('pages/customers/deletion', { record, held: heldBy(record, error.tickets) })
  }
  return toldDeleted(ctx, record)
}

function toldDeleted(ctx: HttpContext, record: Record) {
  const href = `/${ctx.params.tenant}/customers/${record.id}/restoration`
  const action = { label: ctx.i18n.t('customers.restore'), href, method: 'POST' }
  flash(
    ctx,
    'success',
    ctx.i18n.t('customers.deleted', {
      name: String(record.name),
      date: formatDay(binUntil(record)),
    }),
    { action }
  )
  return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/customers`)
}

/** From a row of the list, back to the list as it was. */
export async function markDisabled(ctx: HttpContext, record: Record, disabled: boolean) {
  if (Boolean(record.disabled_at) !== disabled) await markRecord(record, { disabled_at: disabled ? now() : null })
  flash(
    ctx,
    'success',
    ctx.i18n.t(disabled ? 'customers.disabled_done' : 'customers.enabled_done', {
      name: String(record.name),
    })
  )
  const back = sameOriginPath(ctx.request.input('back'))
  return ctx.response
    .redirect()
    .status(303)
    .toPath(back ?? `/${ctx.params.tenant}/customers/${record.id}`)
}

export async function markRestored(ctx: HttpContext, record: Record) {
  if (record.deleted_at) await markRecord(record, { deleted_at: null })
  flash(ctx, 'success', ctx.i18n.t('customers.restored', { name: String(record.name) }))
  return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/customers/${record.id}`)
}
