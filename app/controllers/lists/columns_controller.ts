import type { HttpContext } from '@adonisjs/core/http'
import { columnChoices } from '#lists/page/column_choices'
import { inputsOf } from '#lists/page/links'
import { address, listRequest } from '#web/list_request'
import { renderPage } from '#web/render_page'

/** Which columns a list shows, and in what order. */
export default class ColumnsController {
  async show(ctx: HttpContext) {
    const { key, path, state, view, query } = listRequest(ctx)
    const { order, move } = ctx.request.qs()
    const data = {
      ...{ list: key, path, back: address(path, query) },
      choices: columnChoices(state, [order ?? []].flat().map(String), String(move ?? '')),
      inputs: inputsOf(state, view?.state, ['columns']),
    }
    return renderPage(ctx, 'pages/lists/columns', data, { fragment: 'panel' })
  }
}
