import type { ApplicationService } from '@adonisjs/core/types'
import type { Edge } from 'edge.js'
import { fragmentTag, yieldTag } from '#web/fragments'
import { mayOpen } from '#web/may_open'
import { viewGlobals } from '#web/view_globals'

/** Of templates, not of what they print: a third of a list's page, copied at each level of components. */
const INDENTATION = /^[ \t]+/gm

/** Teaches Edge our tags and globals: see resources/views/README.md. */
export default class ViewProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    const { default: edge } = await import('edge.js')
    const router = await this.app.container.make('router')
    const makePath = router.makeUrl.bind(router) as Parameters<typeof viewGlobals>[1]
    if (process.env.DEV_MODE !== 'true') this.keepTemplates(edge)
    this.renderAtOnce(edge)
    edge.processor.process('raw', ({ raw }) => raw.replace(INDENTATION, ''))
    edge.registerTag(fragmentTag).registerTag(yieldTag)
    const globals = viewGlobals(this.app.publicPath('assets'), makePath, mayOpen)
    for (const [name, value] of Object.entries(globals)) edge.global(name, value)
  }

  /** No template waits for anything: promises for every component and loop were a fifth of what a page costs. */
  private renderAtOnce(edge: Edge) {
    edge.asyncCompiler = edge.compiler
  }

  /**
   * Else Edge compiles each template for every page, and looks for new components on the disk and joins their paths. Only
   * `node ace serve`, which sets DEV_MODE, is for people who edit them.
   */
  private keepTemplates(edge: Edge) {
    edge.configure({ cache: true })
    const { loader } = edge
    const list = loader.listComponents.bind(loader)
    let kept: ReturnType<typeof list> | undefined
    loader.listComponents = () => (kept ??= list())
    const makePath = loader.makePath.bind(loader)
    const paths = new Map<string, string>()
    loader.makePath = (name) => {
      if (!paths.has(name)) paths.set(name, makePath(name))
      return paths.get(name)!
    }
  }
}
