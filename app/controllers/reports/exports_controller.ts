import { errors, type HttpContext } from '@adonisjs/core/http'
import { ListQuery } from '#lists/list_query'
import { EVERYTHING, savedStateOf, type ListState } from '#lists/list_state'
import { printListState } from '#lists/print_state'
import { stateOf } from '#lists/views'
import { formats } from '#operations/export/plan'
import { queueOperation } from '#operations/queue'
import { customerBase } from '#reports/customer_base'
import { downloadsOf } from '#reports/downloads'
import { exportForm } from '#reports/export_form'
import { generatedReport } from '#reports/find_generated'
import { movedColumns } from '#reports/moved_columns'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { exportValidator } from '#validators/export'
import { attemptExport } from '#web/attempt_limits'
import { flash } from '#web/flash'
import { renderPage } from '#web/render_page'

const { key: report } = customerBase
const list = 'customers'

/** The customer base as a file: what it shall hold, and what came of it. */
export default class ExportsController {
  async create(ctx: HttpContext) {
    const { state } = stateOf(list, ctx.request.qs())
    const form = exportForm(state, ctx.request.url(), `/${ctx.params.tenant}/customers`)
    const count = await (await ListQuery.for(state)).count()
    const format = formats.find((one) => one === ctx.request.qs().format) ?? formats[0]
    return renderPage(ctx, 'pages/reports/exports/create', { ...form, count, format, formats }, { fragment: 'count' })
  }

  async store(ctx: HttpContext) {
    const { format, columns = [], move } = await ctx.request.validateUsing(exportValidator)
    const { state } = stateOf(list, { ...ctx.request.body(), columns: columns.join(','), view: EVERYTHING })
    if (move) return this.formAgain(ctx, { ...state, columns: movedColumns(columns, move) }, format)
    if (columns.length === 0) {
      flash(ctx, 'danger', ctx.i18n.t('reports.no_columns'))
      return this.formAgain(ctx, state, format)
    }
    const wait = await attemptExport(current.tenant.id, current.user!.id)
    if (wait) return this.later(ctx, wait, state, format)
    await transaction((trx) => queueOperation(trx, 'export', { report, list, state: savedStateOf(state), format }))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/reports`)
  }

  async show(ctx: HttpContext) {
    const found = await generatedReport(ctx.params.id)
    if (!found) throw new errors.E_ROUTE_NOT_FOUND([ctx.request.method(), ctx.request.url()])
    const downloads = await downloadsOf(found.id)
    return renderPage(ctx, 'pages/reports/exports/show', { report: found, downloads }, { fragment: 'report' })
  }

  private later(ctx: HttpContext, seconds: number, state: ListState, format: string) {
    flash(ctx, 'warning', ctx.i18n.t('reports.too_many', { minutes: Math.ceil(seconds / 60) }))
    return this.formAgain(ctx, state, format)
  }

  private formAgain({ request, response }: HttpContext, state: ListState, format: string) {
    const query = printListState({ ...state, view: EVERYTHING })
    return response.redirect().status(303).toPath(`${request.url()}/new?${query}&format=${format}`)
  }
}
