import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { writeFile } from 'node:fs/promises'

export default class SecurityRoutes extends BaseCommand {
  static commandName = 'security:routes'
  static description = 'Write security/routes.md: every route and who may use it'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { printRoutes } = await import('#web/print_routes')
    const router = await this.app.container.make('router')
    router.commit()
    await writeFile(this.app.makePath('security/routes.md'), printRoutes(Object.values(router.toJSON()).flat()))
    this.logger.success('security/routes.md')
  }
}
