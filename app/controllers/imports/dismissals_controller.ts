import type { HttpContext } from '@adonisjs/core/http'
import { now } from '#database/decorators'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { findImport } from '#web/imports/find_import'

/** Hides the issues of an import that has ended; the file of them stays there to download. */
export default class DismissalsController {
  async store(ctx: HttpContext) {
    const operation = await findImport(ctx)
    await ctx.bouncer.with('OperationPolicy').authorize('steer', operation)
    const row = { tenant_id: current.tenant.id, id: operation.id }
    const result = JSON.stringify({ ...(operation.result as object), dismissed: true })
    if (!operation.pending)
      await transaction((trx) => trx.from('operations').where(row).update({ result, updated_at: now() }))
    return ctx.response
      .redirect()
      .status(303)
      .toPath(ctx.request.url().replace(/\/dismissal$/, ''))
  }
}
