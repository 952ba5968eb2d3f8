import type { HttpContext } from '@adonisjs/core/http'
import type { Record } from '#fields/field'
import { titleOf } from '#lists/title_of'
import { attachUploads } from '#web/files/attach_uploads'
import { uploadForm } from '#web/files/upload_form'
import { listOf } from '#web/list_request'
import { findUsableRecord } from '#web/records/find_record'
import { partsOf } from '#web/records/parts'

/** Files of a work order or a service record: what is chosen is attached, and what was refused is told. */
export default class RecordFilesController {
  async create(ctx: HttpContext) {
    return this.render(ctx, await findUsableRecord(ctx, 'view'))
  }

  async store(ctx: HttpContext) {
    const record = await findUsableRecord(ctx, 'view')
    const owner = { customerId: String(record.customer_id), [partsOf[record.list].ownsFilesAs]: record.id }
    const errors = await attachUploads(ctx, owner)
    if (!errors)
      return ctx.response
        .redirect()
        .status(303)
        .toPath(`${listOf(ctx).path}/${record.id}`)
    ctx.response.status(422)
    return this.render(ctx, record, errors)
  }

  private render(ctx: HttpContext, record: Record, errors = {}) {
    const { key: list, path } = listOf(ctx)
    const own = `${path}/${record.id}`
    const page = { list, path, own, title: titleOf(record), upload: uploadForm(`${own}/files`), errors }
    return ctx.view.render('pages/records/files', page)
  }
}
