import type { HttpContext } from '@adonisjs/core/http'
import { findUsable } from '#web/customers/find_customer'
import { findRelation } from '#web/customers/relations/find_relation'

/** Asks before two customers are related no more. */
export default class RelationDeletionsController {
  async create(ctx: HttpContext) {
    const record = await findUsable(ctx, 'edit')
    const relation = await findRelation(ctx, record)
    return ctx.view.render('pages/customers/relations/deletion', { record, relation })
  }
}
