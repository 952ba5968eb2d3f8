import type { HttpContext } from '@adonisjs/core/http'
import Operation from '#models/operation'
import { importIssuesValidator } from '#validators/import'
import { News } from '#web/operations/news'
import { recordsPage } from '#web/operations/records_page'
import { renderPage } from '#web/render_page'
import { unknownPage } from '#web/unknown_page'

const KINDS = ['mass', 'undo']

/** What became of the records of a mass action, or of an undo. */
export default class RecordsController {
  async show(ctx: HttpContext) {
    const operation = await Operation.findOrFail(ctx.params.id)
    await ctx.bouncer.with('OperationPolicy').authorize('view', operation)
    if (!KINDS.includes(operation.kind)) throw unknownPage(ctx)
    const { after = 0 } = await ctx.request.validateUsing(importIssuesValidator)
    await News.of(ctx).see(operation.id)
    return renderPage(ctx, 'pages/operations/records', await recordsPage(operation, after, ctx), { fragment: 'state' })
  }
}
