import type { HttpContext } from '@adonisjs/core/http'
import { formats } from '#operations/export/plan'
import { BETWEEN, readParameters } from '#reports/parameters'
import { queueReport } from '#reports/queue_report'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { runValidator } from '#validators/reports'
import { attemptExport } from '#web/attempt_limits'
import { flash } from '#web/flash'
import { inputText } from '#web/input_text'
import { reportAsked } from '#web/reports/report_asked'
import { reportChoices } from '#web/reports/report_form'
import type { Report } from '#reports/define_report'

/** Having a report made now: what it asks for, and off it goes. */
export default class RunsController {
  async create(ctx: HttpContext) {
    const asked = ['view', 'period', 'from', 'until', 'format'].map((name) => [name, inputText(ctx.request.qs(), name)])
    return this.page(ctx, reportAsked(ctx), Object.fromEntries(asked))
  }

  async store(ctx: HttpContext) {
    const report = reportAsked(ctx)
    const form = await ctx.request.validateUsing(runValidator)
    const format = formats.find((one) => one === form.format) ?? formats[0]
    const read = readParameters(report, form)
    if ('problems' in read) return this.refused(ctx, report, form, read.problems)
    const wait = await attemptExport(current.tenant.id, current.user!.id)
    if (wait) return this.later(ctx, wait, report, form)
    await transaction((trx) => queueReport(trx, report, read.parameters, { format }))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/reports`)
  }

  private refused(ctx: HttpContext, report: Report, form: object, problems: object) {
    ctx.response.status(422)
    return this.page(ctx, report, form, problems)
  }

  private later(ctx: HttpContext, seconds: number, report: Report, form: object) {
    flash(ctx, 'warning', ctx.i18n.t('reports.too_many', { minutes: Math.ceil(seconds / 60) }))
    ctx.response.status(429)
    return this.page(ctx, report, form)
  }

  private page({ view }: HttpContext, report: Report, form: object, errors: object = {}) {
    return view.render('pages/reports/runs/create', { report, form, errors, between: BETWEEN, ...reportChoices() })
  }
}
