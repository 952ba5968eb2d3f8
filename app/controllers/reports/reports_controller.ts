import type { HttpContext } from '@adonisjs/core/http'
import { can } from '#permissions/grants'
import { generatedReports } from '#reports/find_generated'
import { isId } from '#text/ids'
import { catalogue } from '#web/reports/catalogue'
import { renderPage } from '#web/render_page'

/** Generated reports: what was asked for, how far it is, and the files. */
export default class ReportsController {
  async index(ctx: HttpContext) {
    const { before } = ctx.request.qs()
    const { reports, older } = await generatedReports(typeof before === 'string' && isId(before) ? before : undefined)
    const data = {
      reports,
      older,
      before,
      catalogue: catalogue(),
      working: reports.some(({ pending }) => pending),
      mayExport: can('customers.export'),
    }
    return renderPage(ctx, 'pages/reports/index', data, { fragment: 'generated' })
  }
}
