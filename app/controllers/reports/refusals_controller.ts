import type { HttpContext } from '@adonisjs/core/http'
import { RefuseExport } from '#actions/exports/refuse_export'
import { refusalValidator } from '#validators/export'
import { generatedAsked } from '#web/exports/generated_asked'
import { tellAsker } from '#web/exports/tell'
import { flash } from '#web/flash'

/** A second person's no to a large export; whoever asked reads why. */
export default class RefusalsController {
  async store(ctx: HttpContext) {
    const { operation, report } = await generatedAsked(ctx)
    await ctx.bouncer.with('GeneratedPolicy').authorize('approve', report)
    const { reason } = await ctx.request.validateUsing(refusalValidator)
    if (!reason) flash(ctx, 'danger', ctx.i18n.t('reports.reason_missing'))
    else await this.refuse(ctx, operation, reason)
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/reports/exports/${operation.id}`)
  }

  private async refuse(ctx: HttpContext, operation: Parameters<typeof tellAsker>[1], reason: string) {
    const refused = await new RefuseExport().handle(operation, reason)
    if (refused) await tellAsker(ctx, operation, 'refused', reason)
    flash(ctx, refused ? 'success' : 'warning', ctx.i18n.t(refused ? 'reports.refused' : 'reports.waits_no_more'))
  }
}
