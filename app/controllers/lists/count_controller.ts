import type { HttpContext } from '@adonisjs/core/http'
import { ListQuery } from '#lists/list_query'
import { address, listRequest } from '#web/list_request'
import { renderPage } from '#web/render_page'

/** Every record that matches, counted to the end: on request, because it costs what the list is large. */
export default class CountController {
  async show(ctx: HttpContext) {
    const { key, path, state, query } = listRequest(ctx)
    const list = await ListQuery.for(state)
    const { value } = await list.count(null)
    return renderPage(
      ctx,
      'pages/lists/count',
      { list: key, path, value, back: address(path, query) },
      { fragment: 'count' }
    )
  }
}
