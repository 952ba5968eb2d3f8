import type { HttpContext } from '@adonisjs/core/http'
import { isOpen } from '#actions/merges/undo_window'
import type { MergeResult } from '#actions/merges/snapshot'
import { readRecord } from '#lists/read_records'
import type Merge from '#models/merge'
import { flash } from '#web/flash'

/** To the main customer, with the way to take it back. */
export async function toMain(ctx: HttpContext, merge: Merge) {
  const home = `/${ctx.params.tenant}/customers`
  const { merged } = merge.result as MergeResult
  const name = String((await readRecord(merge.mainId))?.name ?? '')
  const action = { label: ctx.i18n.t('merge.undo_link'), href: `${home}/merges/${merge.id}/undo` }
  flash(ctx, 'success', ctx.i18n.t('merge.done', { count: merged.length, name }), isOpen(merge) ? { action } : {})
  return ctx.response.redirect().status(303).toPath(`${home}/${merge.mainId}`)
}

/** With what to do: nothing was changed. */
export function backToList(ctx: HttpContext, why: 'pick' | 'no_longer' | 'gone') {
  flash(ctx, 'warning', ctx.i18n.t(`merge.${why}`))
  return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/customers`)
}
