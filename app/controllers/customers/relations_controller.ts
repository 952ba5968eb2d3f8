import type { HttpContext } from '@adonisjs/core/http'
import { CreateRelation } from '#actions/relations/create_relation'
import { DeleteRelation } from '#actions/relations/delete_relation'
import type { Record } from '#fields/field'
import { findUsable } from '#web/customers/find_customer'
import { findRelation } from '#web/customers/relations/find_relation'
import { relationForm } from '#web/customers/relations/relation_form'
import { relationPage } from '#web/customers/relations/relation_page'
import { flash } from '#web/flash'

/** Customers that belong together: added and removed at one end, told at both. */
export default class RelationsController {
  async create(ctx: HttpContext) {
    const record = await findUsable(ctx, 'edit')
    return ctx.view.render('pages/customers/relations/new', await relationPage(record, relationForm(ctx.request.qs())))
  }

  async store(ctx: HttpContext) {
    const record = await findUsable(ctx, 'edit')
    const form = relationForm(ctx.request.body())
    const page = await relationPage(record, form, { checked: true })
    if (!page.relation) return this.refuse(ctx, page)
    const refusal = await new CreateRelation().handle(page.relation, form.note)
    if (refusal) return this.refuse(ctx, await relationPage(record, form, { refusal }))
    flash(ctx, 'success', ctx.i18n.t('customers.relation_added', { name: page.chosen!.name }))
    return this.toTab(ctx, record)
  }

  async destroy(ctx: HttpContext) {
    const record = await findUsable(ctx, 'edit')
    const relation = await findRelation(ctx, record)
    await new DeleteRelation().handle(relation.id)
    flash(ctx, 'success', ctx.i18n.t('customers.relation_removed', { name: relation.customer.name }))
    return this.toTab(ctx, record)
  }

  private refuse(ctx: HttpContext, page: object) {
    ctx.response.status(422)
    return ctx.view.render('pages/customers/relations/new', page)
  }

  private toTab({ params, response }: HttpContext, { id }: Record) {
    return response.redirect().status(303).toPath(`/${params.tenant}/customers/${id}?tab=related`)
  }
}
