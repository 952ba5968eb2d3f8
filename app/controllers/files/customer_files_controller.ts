import type { HttpContext } from '@adonisjs/core/http'
import type { Record } from '#fields/field'
import { findUsable } from '#web/customers/find_customer'
import { attachUploads } from '#web/files/attach_uploads'
import { uploadForm } from '#web/files/upload_form'

/** Files of a customer itself: what is chosen is attached, and what was refused is told. */
export default class CustomerFilesController {
  async create(ctx: HttpContext) {
    const customer = await findUsable(ctx, 'view')
    return this.render(ctx, customer)
  }

  async store(ctx: HttpContext) {
    const customer = await findUsable(ctx, 'view')
    const errors = await attachUploads(ctx, { customerId: customer.id })
    if (!errors)
      return ctx.response
        .redirect()
        .status(303)
        .toPath(`${pathOf(ctx)}?tab=files`)
    ctx.response.status(422)
    return this.render(ctx, customer, errors)
  }

  private render(ctx: HttpContext, customer: Record, errors = {}) {
    const list = { label: ctx.i18n.t('customers.title'), href: `/${ctx.params.tenant}/customers` }
    const page = { list, name: customer.name, section: 'customers', back: `${pathOf(ctx)}?tab=files` }
    return ctx.view.render('pages/files/new', { ...page, upload: uploadForm(`${pathOf(ctx)}/files`), errors })
  }
}

const pathOf = ({ params }: HttpContext) => `/${params.tenant}/customers/${params.id}`
