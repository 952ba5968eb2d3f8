import type { HttpContext } from '@adonisjs/core/http'
import { filterChoices } from '#lists/page/filter_choices'
import { inputsOf } from '#lists/page/links'
import { address, listRequest } from '#web/list_request'
import { renderPage } from '#web/render_page'

/** Which filter controls stand ready on a list, in either group. */
export default class FiltersController {
  async show(ctx: HttpContext) {
    const { key, path, state, view, query } = listRequest(ctx)
    const inputs = inputsOf(state, view?.state, ['shown', 'shown_any'])
    const data = {
      list: key,
      path,
      back: address(path, query),
      choices: filterChoices(state),
      inputs,
    }
    return renderPage(ctx, 'pages/lists/filters', data, { fragment: 'panel' })
  }
}
