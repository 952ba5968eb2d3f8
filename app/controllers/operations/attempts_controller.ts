import type { HttpContext } from '@adonisjs/core/http'
import Operation from '#models/operation'
import { enqueue } from '#operations/queue'
import { undoOf } from '#operations/undo/undoing'
import { transaction } from '#tenancy/transaction'
import { flash } from '#web/flash'
import { pageBefore } from '#web/page_before'

/** Another attempt at a failed operation: it goes on from its last checkpoint. One that was undone is over. */
export default class AttemptsController {
  async store(ctx: HttpContext) {
    const operation = await Operation.findOrFail(ctx.params.id)
    await ctx.bouncer.with('OperationPolicy').authorize('steer', operation)
    const undone = await undoOf(operation.id)
    const queued = !undone && (await transaction((trx) => enqueue(trx, operation, 'failed')))
    if (queued || undone) flash(ctx, 'info', ctx.i18n.t(undone ? 'operations.retry_undone' : 'operations.retry_flash'))
    return ctx.response
      .redirect()
      .status(303)
      .toPath(pageBefore(ctx.request) ?? `/${ctx.params.tenant}/operations/${operation.id}`)
  }
}
