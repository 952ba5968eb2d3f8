import type { ApplicationService } from '@adonisjs/core/types'
import { fragmentTag, yieldTag } from '#web/fragments'
import { viewGlobals } from '#web/view_globals'

/** Teaches Edge our tags and globals: see resources/views/README.md. */
export default class ViewProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    const { default: edge } = await import('edge.js')
    const router = await this.app.container.make('router')
    const makePath = router.makeUrl.bind(router) as Parameters<typeof viewGlobals>[1]
    edge.registerTag(fragmentTag).registerTag(yieldTag)
    for (const [name, value] of Object.entries(
      viewGlobals(this.app.publicPath('assets'), makePath)
    )) {
      edge.global(name, value)
    }
  }
}
