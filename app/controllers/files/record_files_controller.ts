import type { HttpContext } from '@adonisjs/core/http'
import { seesCustomer } from '#actions/files/sees_customer'
import type { Record } from '#fields/field'
import { titleOf } from '#lists/title_of'
import { attachUploads } from '#web/files/attach_uploads'
import { uploadForm } from '#web/files/upload_form'
import { listOf } from '#web/list_request'
import { findUsableRecord } from '#web/records/find_record'
import { unknownPage } from '#web/unknown_page'

/** Files of a work order or a service record; the route's name says of which list. */
export default class RecordFilesController {
  async create(ctx: HttpContext) {
    return this.render(ctx, await this.find(ctx))
  }

  async store(ctx: HttpContext) {
    const record = await this.find(ctx)
    const thing = record.list === 'work_orders' ? { workOrderId: record.id } : { serviceRecordId: record.id }
    const problems = await attachUploads(ctx, { customerId: String(record.customer_id), ...thing })
    if (!problems) return ctx.response.redirect().status(303).toPath(pathOf(ctx))
    ctx.response.status(422)
    return this.render(ctx, record, problems)
  }

  private async find(ctx: HttpContext) {
    const record = await findUsableRecord(ctx, 'view')
    if (await seesCustomer(String(record.customer_id))) return record
    throw unknownPage(ctx)
  }

  private render(ctx: HttpContext, record: Record, problems = {}) {
    const { key, path } = listOf(ctx)
    const list = { label: ctx.i18n.t(`lists.${key}`), href: path }
    const page = { list, name: titleOf(record), section: key, back: pathOf(ctx) }
    return ctx.view.render('pages/files/new', { ...page, upload: uploadForm(`${pathOf(ctx)}/files`), errors: problems })
  }
}

const pathOf = (ctx: HttpContext) => `${listOf(ctx).path}/${ctx.params.id}`
