import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

export default class DemoSeed extends BaseCommand {
  static commandName = 'demo:seed'
  static description = 'Make the demo tenants acme and globex (never in production mode)'
  static options: CommandOptions = { startApp: true }

  async run() {
    if (this.app.inProduction) {
      this.logger.error('Demo sign-ins have a published password: they are not made in production mode.')
      this.exitCode = 1
      return
    }
    const { seedDemo } = await import('#database/seeders/demo/seed_demo')
    await seedDemo()
    this.logger.success('acme and globex are ready')
  }
}
