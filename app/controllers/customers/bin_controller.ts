import type { HttpContext } from '@adonisjs/core/http'
import { readBin } from '#lists/bin'
import { inputText } from '#web/input_text'
import { binUntil } from '#web/customers/bin_until'

/** Customers that were deleted and can still be restored. */
export default class BinController {
  async index(ctx: HttpContext) {
    const after = inputText(ctx.request.qs(), 'after')
    const { rows, next } = await readBin(after)
    const customers = rows.map((row) => ({ ...row, until: binUntil(row) }))
    return ctx.view.render('pages/customers/bin', { customers, next, after })
  }
}
