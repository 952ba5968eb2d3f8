import type { HttpContext } from '@adonisjs/core/http'
import { startScan } from '#operations/duplicates/scans'
import { flash } from '#web/flash'

export default class ScansController {
  async store(ctx: HttpContext) {
    const scan = await startScan()
    if (!scan) flash(ctx, 'warning', ctx.i18n.t('duplicates.nothing_to_scan'))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/customers/duplicates`)
  }
}
