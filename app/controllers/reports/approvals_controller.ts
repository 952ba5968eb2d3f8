import type { HttpContext } from '@adonisjs/core/http'
import { ApproveExport } from '#actions/exports/approve_export'
import { WithdrawExport } from '#actions/exports/withdraw_export'
import { waitingApprovals } from '#reports/approvals'
import { generatedAsked } from '#web/exports/generated_asked'
import { tellAsker } from '#web/exports/tell'
import { flash } from '#web/flash'

/** Large exports that wait for a second person. */
export default class ApprovalsController {
  async index({ view }: HttpContext) {
    return view.render('pages/reports/approvals/index', { waiting: await waitingApprovals() })
  }

  async store(ctx: HttpContext) {
    const { operation, report } = await generatedAsked(ctx)
    await ctx.bouncer.with('GeneratedPolicy').authorize('approve', report)
    const approved = await new ApproveExport().handle(operation)
    if (approved) await tellAsker(ctx, operation, 'approved')
    return this.toReport(ctx, approved ? 'approved' : 'waits_no_more')
  }

  async destroy(ctx: HttpContext) {
    const { operation, report } = await generatedAsked(ctx)
    await ctx.bouncer.with('GeneratedPolicy').authorize('withdraw', report)
    return this.toReport(ctx, (await new WithdrawExport().handle(operation)) ? 'withdrawn' : 'waits_no_more')
  }

  private toReport(ctx: HttpContext, what: 'approved' | 'withdrawn' | 'waits_no_more') {
    flash(ctx, what === 'waits_no_more' ? 'warning' : 'success', ctx.i18n.t(`reports.${what}`))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/reports/exports/${ctx.params.id}`)
  }
}
