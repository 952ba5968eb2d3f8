import type { HttpContext } from '@adonisjs/core/http'
import Operation from '#models/operation'
import { indexPage } from '#web/operations/index_page'
import { News } from '#web/operations/news'
import { presentOperation } from '#web/operations/present'
import { presentUndo } from '#web/operations/undo'
import { renderPage } from '#web/render_page'

/** All that ran and runs: imports, exports and other long work. */
export default class OperationsController {
  async index(ctx: HttpContext) {
    await News.of(ctx).see()
    return renderPage(ctx, 'pages/operations/index', await indexPage(ctx), { fragment: 'rows' })
  }

  async show(ctx: HttpContext) {
    const operation = await Operation.findOrFail(ctx.params.id)
    await ctx.bouncer.with('OperationPolicy').authorize('view', operation)
    await News.of(ctx).see(operation.id)
    const steer = await ctx.bouncer.with('OperationPolicy').allows('steer', operation)
    const undo = await presentUndo(operation, ctx)
    const data = { operation: presentOperation(operation, ctx.i18n), steer, undo }
    return renderPage(ctx, 'pages/operations/show', data, { fragment: 'state' })
  }
}
