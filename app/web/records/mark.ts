import type { HttpContext } from '@adonisjs/core/http'
import { BinnedCustomerError } from '#actions/records/binned_customers'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { formatDay } from '#fields/formats'
import type { Record } from '#fields/field'
import { titleOf } from '#lists/title_of'
import { binUntil } from '#web/customers/bin_until'
import { flash } from '#web/flash'
import { listOf } from '#web/list_request'

/** Into the bin; the message offers the way back. */
export async function binRecord(ctx: HttpContext, record: Record) {
  const { path } = listOf(ctx)
  await markRecord(record, { deleted_at: now() })
  const action = { label: ctx.i18n.t('customers.restore'), href: `${path}/${record.id}/restoration`, method: 'POST' }
  const text = ctx.i18n.t('customers.deleted', { name: titleOf(record), date: formatDay(binUntil(record)) })
  flash(ctx, 'success', text, { action })
  return ctx.response.redirect().status(303).toPath(path)
}

/** Out of the bin again, unless its customer is in there too. */
export async function restoreRecord(ctx: HttpContext, record: Record) {
  try {
    if (record.deleted_at) await markRecord(record, { deleted_at: null })
    flash(ctx, 'success', ctx.i18n.t('customers.restored', { name: titleOf(record) }))
  } catch (error) {
    if (!(error instanceof BinnedCustomerError)) throw error
    flash(ctx, 'danger', ctx.i18n.t('records.customer_in_bin'))
  }
  return ctx.response
    .redirect()
    .status(303)
    .toPath(`${listOf(ctx).path}/${record.id}`)
}
