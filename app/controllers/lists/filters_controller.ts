import type { HttpContext } from '@adonisjs/core/http'
import { fieldsOf } from '#lists/fields_of'
import { inputsOf } from '#lists/page/links'
import { address, listRequest } from '#web/list_request'
import { renderPage } from '#web/render_page'

/** Which filter controls stand ready on a list, in either group. */
export default class FiltersController {
  async show(ctx: HttpContext) {
    const { key, path, state, view, query } = listRequest(ctx)
    const fields = fieldsOf(key).filter((field) => field.filterable)
    const data = {
      ...{ list: key, path, back: address(path, query) },
      choices: fields.map(({ key: name, label }) => ({
        ...{ key: name, label },
        all: state.shown.includes(name) || state.all.some((filter) => filter.key === name),
        any: state.shownAny.includes(name) || state.any.some((filter) => filter.key === name),
      })),
      inputs: inputsOf(state, view?.state, ['shown', 'shown_any']),
    }
    return renderPage(ctx, 'pages/lists/filters', data, { fragment: 'panel' })
  }
}
