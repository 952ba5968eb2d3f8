import { guardConnections } from '#tenancy/sentinel'
import { installTenantScope } from '#tenancy/scope'
import type { ApplicationService } from '@adonisjs/core/types'

/** Puts both guards in place before the first query: the scope on models, the sentinel on connections. */
export default class TenancyProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    installTenantScope()
    const db = await this.app.container.make('lucid.db')
    guardConnections(db.manager)
  }
}
