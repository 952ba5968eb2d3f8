import type { HttpContext } from '@adonisjs/core/http'
import { titleOf } from '#lists/title_of'
import { binUntil } from '#web/customers/bin_until'
import { listOf } from '#web/list_request'
import { findUsableRecord } from '#web/records/find_record'

/** Asks before a record goes into the bin, and says until when it can come back. */
export default class DeletionsController {
  async create(ctx: HttpContext) {
    const record = await findUsableRecord(ctx, 'delete')
    const { key: list, path } = listOf(ctx)
    const page = { list, path, record, title: titleOf(record), binUntil: binUntil(record) }
    return ctx.view.render('pages/records/deletion', page)
  }
}
