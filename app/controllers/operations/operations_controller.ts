import type { HttpContext } from '@adonisjs/core/http'
import Operation from '#models/operation'
import { listOperations } from '#operations/list_operations'
import { operationsValidator } from '#validators/operation'
import { presentOperation } from '#web/operations/present'
import { presentUndo } from '#web/operations/undo'
import { renderPage } from '#web/render_page'

/** All that ran and runs: imports, exports and other long work. */
export default class OperationsController {
  async index(ctx: HttpContext) {
    const cursor = await ctx.request.validateUsing(operationsValidator)
    const { operations, older, newer } = await listOperations(cursor)
    const rows = operations.map((operation) => presentOperation(operation, ctx.i18n))
    const data = {
      rows,
      older,
      newer,
      running: rows.some(({ pending }) => pending),
      address: ctx.request.url(true),
    }
    return renderPage(ctx, 'pages/operations/index', data, { fragment: 'rows' })
  }

  async show(ctx: HttpContext) {
    const operation = await Operation.findOrFail(ctx.params.id)
    await ctx.bouncer.with('OperationPolicy').authorize('view', operation)
    const steer = await ctx.bouncer.with('OperationPolicy').allows('steer', operation)
    const undo = await presentUndo(operation, ctx)
    const data = { operation: presentOperation(operation, ctx.i18n), steer, undo }
    return renderPage(ctx, 'pages/operations/show', data, { fragment: 'state' })
  }
}
