import type { HttpContext } from '@adonisjs/core/http'
import Operation from '#models/operation'
import { cancelOperation } from '#operations/queue'
import { transaction } from '#tenancy/transaction'
import { flash } from '#web/flash'
import { pageBefore } from '#web/page_before'

export default class CancellationsController {
  async store(ctx: HttpContext) {
    const operation = await Operation.findOrFail(ctx.params.id)
    await ctx.bouncer.with('OperationPolicy').authorize('steer', operation)
    await transaction((trx) => cancelOperation(trx, operation.id))
    flash(ctx, 'info', ctx.i18n.t('operations.cancelling_flash'))
    return ctx.response
      .redirect()
      .status(303)
      .toPath(pageBefore(ctx.request) ?? `/${ctx.params.tenant}/operations/${operation.id}`)
  }
}
