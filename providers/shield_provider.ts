import type { ApplicationService } from '@adonisjs/core/types'

/**
 * In place of the package's own provider, which makes the guard for every request and imports Edge
 * each time: a millisecond.
 */
export default class ShieldProvider {
  constructor(protected app: ApplicationService) {}

  async register() {
    const { default: ShieldMiddleware } = await import('@adonisjs/shield/shield_middleware')
    this.app.container.singleton(ShieldMiddleware, async () => {
      const { default: edge } = await import('edge.js')
      const encryption = await this.app.container.make('encryption')
      return new ShieldMiddleware(this.app.config.get('shield'), encryption.use(), edge)
    })
  }
}
