import type { HttpContext } from '@adonisjs/core/http'
import Operation from '#models/operation'
import { startUndo, undoingOf } from '#operations/undo/undoing'
import { flash } from '#web/flash'
import { presentOperation } from '#web/operations/present'
import { presentUndo } from '#web/operations/undo'
import { undoCounts } from '#web/operations/undo_counts'

/** Takes back what an operation did, after a question that says what will happen. */
export default class UndosController {
  async create(ctx: HttpContext) {
    const operation = await this.asked(ctx)
    const data = {
      operation: presentOperation(operation, ctx.i18n),
      undo: await presentUndo(operation, ctx),
    }
    return ctx.view.render('pages/operations/undo', { ...data, counts: undoCounts(operation) })
  }

  async store(ctx: HttpContext) {
    const operation = await this.asked(ctx)
    const { kind } = await undoingOf(operation)
    if (kind === 'open' || kind === 'stopped' || kind === 'undone') {
      const { id } = await startUndo(operation)
      return this.to(ctx, `${id}/records`)
    }
    flash(ctx, 'warning', ctx.i18n.t('mass.undo.not_possible'))
    return this.to(ctx, operation.id)
  }

  private async asked(ctx: HttpContext): Promise<Operation> {
    const operation = await Operation.findOrFail(ctx.params.id)
    await ctx.bouncer.with('OperationPolicy').authorize('steer', operation)
    return operation
  }

  private to({ params, response }: HttpContext, path: string) {
    return response.redirect().status(303).toPath(`/${params.tenant}/operations/${path}`)
  }
}
