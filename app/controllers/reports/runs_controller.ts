import type { HttpContext } from '@adonisjs/core/http'
import { formats } from '#operations/export/plan'
import { BETWEEN, readParameters } from '#reports/parameters'
import type { ReportPlan } from '#operations/report/plan'
import { queueOperation } from '#operations/queue'
import { planReport } from '#reports/queue_report'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { runValidator } from '#validators/reports'
import { attemptExport } from '#web/attempt_limits'
import { askForExport } from '#web/exports/ask'
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
    if (wait) return this.later(ctx, report, form, ctx.i18n.t('reports.too_many', { minutes: Math.ceil(wait / 60) }))
    const planned = planReport(report, read.parameters, { format })
    if (!planned) return this.refused(ctx, report, form, { view: ctx.i18n.t('reports.view_gone') })
    const answer = planned.kind === 'export' ? await askForExport(ctx, planned.plan) : await this.queue(planned.plan)
    if ('why' in answer && answer.level === 'danger') return this.refused(ctx, report, form, { report: answer.why })
    if ('why' in answer) return this.later(ctx, report, form, answer.why)
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/reports/${answer.to}`)
  }

  private refused(ctx: HttpContext, report: Report, form: object, problems: object) {
    ctx.response.status(422)
    return this.page(ctx, report, form, problems)
  }

  private async queue(plan: ReportPlan) {
    await transaction((trx) => queueOperation(trx, 'report', plan))
    return { to: '' }
  }

  private later(ctx: HttpContext, report: Report, form: object, why: string) {
    flash(ctx, 'warning', why)
    ctx.response.status(429)
    return this.page(ctx, report, form)
  }

  private page({ view }: HttpContext, report: Report, form: object, errors: object = {}) {
    return view.render('pages/reports/runs/create', { report, form, errors, between: BETWEEN, ...reportChoices() })
  }
}
