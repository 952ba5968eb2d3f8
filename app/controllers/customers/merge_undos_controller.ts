import type { HttpContext } from '@adonisjs/core/http'
import { planUnmerge, type UnmergePlan } from '#actions/merges/plan_unmerge'
import { UnmergeCustomers } from '#actions/merges/unmerge_customers'
import Merge from '#models/merge'
import { flash } from '#web/flash'
import { leftInWords, unmergePage } from '#web/merges/unmerge_page'

/** Makes several customers of one again, after a question that says what comes back and what stays. */
export default class MergeUndosController {
  async create(ctx: HttpContext) {
    const { merge, plan } = await this.asked(ctx)
    return ctx.view.render('pages/customers/merges/undo', await unmergePage(merge, plan))
  }

  async store(ctx: HttpContext) {
    const { merge } = await this.asked(ctx)
    const plan = await new UnmergeCustomers().handle(merge.id)
    if (plan.refusal && plan.refusal !== 'undone') {
      ctx.response.status(409)
      return ctx.view.render('pages/customers/merges/undo', await unmergePage(merge, plan))
    }
    return this.done(ctx, merge, plan)
  }

  /** Whoever undoes it must be able to merge each of them. */
  private async asked(ctx: HttpContext): Promise<{ merge: Merge; plan: UnmergePlan }> {
    const merge = await Merge.findOrFail(ctx.params.id)
    const plan = await planUnmerge(merge)
    for (const record of [plan.main, ...plan.others])
      await ctx.bouncer.with('CustomerPolicy').authorize('merge', record)
    return { merge, plan }
  }

  private done(ctx: HttpContext, { mainId }: Merge, { main, others, left }: UnmergePlan) {
    const told = { name: String(main.name), count: others.length, fields: leftInWords(left) }
    flash(ctx, 'success', ctx.i18n.t(left.length ? 'merge.undo.done_left' : 'merge.undo.done', told))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/customers/${mainId}`)
  }
}
