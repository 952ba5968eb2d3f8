import type { HttpContext } from '@adonisjs/core/http'
import { readBin } from '#lists/bin'
import { inputText } from '#web/input_text'
import { listOf } from '#web/list_request'
import { binUntil } from '#web/customers/bin_until'

/** Records of a list that were deleted and can still be restored. */
export default class BinController {
  async index(ctx: HttpContext) {
    const after = inputText(ctx.request.qs(), 'after')
    const { key: list, path } = listOf(ctx)
    const { rows, next } = await readBin(list, after)
    const records = rows.map((row) => ({ ...row, until: binUntil(row) }))
    return ctx.view.render('pages/records/bin', { list, path, records, next, after })
  }
}
