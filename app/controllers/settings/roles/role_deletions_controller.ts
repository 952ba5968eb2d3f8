import type { HttpContext } from '@adonisjs/core/http'
import { roleById } from '#permissions/roles'
import { roleDeletionValidator } from '#validators/roles'
import { deletionPage } from '#web/settings/roles/deletion_page'
import { roleAsked } from '#web/settings/roles/role_page'

/** Says who holds a role and what they lose or gain, before it is deleted. */
export default class RoleDeletionsController {
  async create(ctx: HttpContext) {
    const role = roleAsked(ctx)
    const { into = '' } = await ctx.request.validateUsing(roleDeletionValidator)
    return ctx.view.render('pages/settings/roles/deletion', await deletionPage(role, roleById(into)))
  }
}
