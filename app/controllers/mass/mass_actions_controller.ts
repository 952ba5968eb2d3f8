import type { HttpContext } from '@adonisjs/core/http'
import { ListQuery } from '#lists/list_query'
import { EVERYTHING, LIMITS, type SavedState } from '#lists/list_state'
import { printListState } from '#lists/print_state'
import { setsField } from '#operations/mass_action/actions'
import { actionOf } from '#operations/mass_action/plan'
import { oldestFirst } from '#operations/export/measure'
import { queueOperation } from '#operations/queue'
import { isDuplicate, transaction } from '#tenancy/transaction'
import { inputText } from '#web/input_text'
import { listOf } from '#web/list_request'
import { exportPath } from '#web/exports/export_list'
import { actionAsked, backToList } from '#web/mass/asked'
import { choosePage } from '#web/mass/choose_page'
import { EXPORT, MERGE } from '#web/mass/menu'
import { planPage, type SealedPlan } from '#web/mass/plan_page'
import { unsealed } from '#web/mass/sealed'
import { MOST } from '#web/merges/asked'
import { backToList as backToMerge } from '#web/merges/ways_on'
import { selectionOf } from '#web/mass/selection'

/** The same change of many records: which and what, a plan to be confirmed, then the work in the background. */
export default class MassActionsController {
  async create(ctx: HttpContext) {
    const selection = await selectionOf(ctx)
    if (!selection) return backToList(ctx, 'nothing_picked')
    if (ctx.request.body().action === EXPORT) return this.toExport(ctx, selection)
    if (ctx.request.body().action === MERGE) return this.toMerge(ctx, selection)
    const action = await actionAsked(ctx)
    if (!setsField(action)) return ctx.view.render('pages/mass/plan', await planPage({ selection, action }))
    const field = inputText(ctx.request.body(), 'field')
    return ctx.view.render('pages/mass/choose', await choosePage({ selection, action, field }))
  }

  async store(ctx: HttpContext) {
    const confirmed = unsealed<SealedPlan>('plan', ctx.request.body().plan)
    if (!confirmed) return backToList(ctx, 'plan_gone')
    await ctx.bouncer.with('MassActionPolicy').authorize('run', actionOf(confirmed.plan))
    await this.queueOnce(confirmed)
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/operations/${confirmed.id}/records`)
  }

  /** A second press finds the operation there. */
  private async queueOnce({ id, plan, total }: SealedPlan) {
    try {
      await transaction((trx) => queueOperation(trx, 'mass', plan, { id, total }))
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
  }

  /** The oldest first: mostly the one to stay. */
  private async toMerge(ctx: HttpContext, selection: SavedState) {
    const { ids, next } = await (
      await ListQuery.for(oldestFirst({ list: listOf(ctx).key, state: selection }, null, MOST))
    ).page()
    if (next || ids.length < 2) return backToMerge(ctx, 'pick')
    return ctx.response
      .redirect()
      .status(303)
      .toPath(`/${ctx.params.tenant}/customers/merge?ids=${ids.join(',')}`)
  }

  private toExport(ctx: HttpContext, selection: SavedState) {
    const query = printListState({ ...selection, list: listOf(ctx).key, limit: LIMITS[0], view: EVERYTHING })
    return ctx.response
      .redirect()
      .status(303)
      .toPath(`/${ctx.params.tenant}${exportPath(listOf(ctx).key)}?${query}`)
  }
}
