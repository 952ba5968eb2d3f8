import type { HttpContext } from '@adonisjs/core/http'
import { stopCheck } from '#operations/import/check'
import { checkChoices } from '#operations/import/check_choices'
import type { ImportPlan } from '#operations/import/plan'
import { enqueue } from '#operations/queue'
import { transaction } from '#tenancy/transaction'
import { findImport } from '#web/imports/find_import'

/** The person has seen the plan: it goes to the workers. A second press changes nothing. */
export default class ConfirmationsController {
  async store(ctx: HttpContext) {
    const operation = await findImport(ctx)
    await ctx.bouncer.with('OperationPolicy').authorize('steer', operation)
    const plan = operation.plan as ImportPlan
    if (Object.keys(checkChoices(plan)).length === 0)
      await transaction(async (trx) => {
        await stopCheck(trx, plan)
        await enqueue(trx, operation, 'planned')
      })
    return ctx.response
      .redirect()
      .status(303)
      .toPath(ctx.request.url().replace(/\/confirmation$/, ''))
  }
}
