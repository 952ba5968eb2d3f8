import type { ApplicationService } from '@adonisjs/core/types'

/** Stops the start when a list declares what can't work. */
export default class ListsProvider {
  constructor(protected app: ApplicationService) {}

  async start() {
    const { checkLists } = await import('#lists/check_lists')
    const { lists } = await import('#lists/index')
    checkLists(lists)
  }
}
