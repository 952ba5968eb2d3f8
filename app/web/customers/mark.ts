import type { HttpContext } from '@adonisjs/core/http'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { formatDay } from '#fields/formats'
import type { Record } from '#fields/field'
import { binUntil } from '#web/customers/bin_until'
import { flash } from '#web/flash'
import { sameOriginPath } from '#web/same_origin_path'

/** Into the bin; the message offers the way back. */
export async function markDeleted(ctx: HttpContext, record: Record) {
  await markRecord(record, { deleted_at: now() })
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
