import type { HttpContext } from '@adonisjs/core/http'
import { exportProblem, withoutUnimportable } from '#actions/exports/export_problem'
import { ListQuery } from '#lists/list_query'
import { stateOf } from '#lists/views'
import { approvalOf, approversFor } from '#reports/approvals'
import { downloadsOf } from '#reports/downloads'
import { parseChoices } from '#reports/export_choices'
import { exportForm } from '#reports/export_form'
import { generatedReport } from '#reports/find_generated'
import { movedColumns } from '#reports/moved_columns'
import { current } from '#tenancy/current'
import { attemptExport } from '#web/attempt_limits'
import { askForExport, sayProblem } from '#web/exports/ask'
import { exportAsked, planOf, printAsked, type ExportAsked } from '#web/exports/export_asked'
import { exportList, exportPath } from '#web/exports/export_list'
import { exportFromTemplate, templateLinks } from '#web/exports/from_template'
import { flash } from '#web/flash'
import { News } from '#web/operations/news'
import { renderPage } from '#web/render_page'
import { unknownPage } from '#web/unknown_page'

/** A list as a file: what it shall hold, and what came of it. */
export default class ExportsController {
  async create(ctx: HttpContext) {
    const query = ctx.request.qs()
    const list = exportList(ctx)
    const { state, choices, templates } = await exportFromTemplate(
      { state: stateOf(list, query).state, choices: parseChoices(query) },
      'columns' in query
    )
    const count = await (await ListQuery.for(state)).count()
    const path = ctx.request.url()
    const form = await exportForm(state, choices, path, `/${ctx.params.tenant}/${list.replaceAll('_', '-')}`)
    const offered = { links: templateLinks(templates, state, path), chosen: templates.chosen }
    return renderPage(
      ctx,
      'pages/reports/exports/create',
      { ...form, list, path, templates: offered, count },
      { fragment: 'count' }
    )
  }

  async store(ctx: HttpContext) {
    const { move, keep, ...asked } = await exportAsked(ctx)
    const { columns } = asked.state
    if (move) return this.formAgain(ctx, { ...asked, state: { ...asked.state, columns: movedColumns(columns, move) } })
    const problem = exportProblem(withoutUnimportable(planOf(asked)))
    if (problem) return this.refused(ctx, asked, sayProblem(ctx, problem))
    if (keep) return this.onTo(ctx, `/reports/templates/new?${printAsked(asked)}`)
    const wait = await attemptExport(current.tenant.id, current.user!.id)
    if (wait)
      return this.refused(ctx, asked, ctx.i18n.t('reports.too_many', { minutes: Math.ceil(wait / 60) }), 'warning')
    const answer = await askForExport(ctx, planOf(asked))
    return 'to' in answer
      ? this.onTo(ctx, `/reports${answer.to && `/${answer.to}`}`)
      : this.refused(ctx, asked, answer.why, answer.level)
  }

  async show(ctx: HttpContext) {
    const report = await generatedReport(ctx.params.id)
    if (!report) throw unknownPage(ctx)
    await News.of(ctx).see(report.id)
    const approval = await approvalOf(report.id)
    const mayApprove = approval?.open && (await ctx.bouncer.with('GeneratedPolicy').allows('approve', report))
    const downloads = await downloadsOf(report.id)
    const lonely = approversFor(current.user!.id).length === 0
    const data = { report, approval, mayApprove, lonely, downloads }
    return renderPage(ctx, 'pages/reports/exports/show', data, { fragment: 'report' })
  }

  private refused(ctx: HttpContext, asked: ExportAsked, why: string, level: 'danger' | 'warning' = 'danger') {
    flash(ctx, level, why)
    return this.formAgain(ctx, asked)
  }

  private formAgain(ctx: HttpContext, asked: ExportAsked) {
    return this.onTo(ctx, `${exportPath(asked.state.list)}?${printAsked(asked)}`)
  }

  private onTo({ params, response }: HttpContext, path: string) {
    return response.redirect().status(303).toPath(`/${params.tenant}${path}`)
  }
}
