import type { ApplicationService } from '@adonisjs/core/types'

/** Looks at the database server once it is there; a start without it goes on, as pages say themselves that it is away. */
export default class DurabilityProvider {
  constructor(protected app: ApplicationService) {}

  async ready() {
    const { engine } = await import('#config/database')
    if (engine !== 'mysql' || this.app.getEnvironment() !== 'web') return
    const { checkDurability } = await import('#database/check_durability')
    checkDurability().catch(() => {})
  }
}
