import type { HttpContext } from '@adonisjs/core/http'
import { tenantsOf } from '#web/tenant_directory'

/** Where a person goes after signing in: their only company, or a choice. */
export default class TenantSwitchController {
  async show({ auth, response }: HttpContext) {
    const tenants = await tenantsOf(auth.getUserOrFail().id)
    return response.redirect().toPath(tenants.length === 1 ? `/${tenants[0].slug}` : '/tenants')
  }

  async index({ auth, view }: HttpContext) {
    const user = auth.getUserOrFail()
    return view.render('pages/tenants/index', {
      tenants: await tenantsOf(user.id),
      email: user.email,
    })
  }
}
