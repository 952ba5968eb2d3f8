import type { HttpContext } from '@adonisjs/core/http'
import { readListPage } from '#lists/list_page'
import { queryOf } from '#lists/page/links'
import { presentList } from '#lists/page/present'
import { isId } from '#text/ids'
import { latestExport } from '#web/exports/latest'
import { listLinks } from '#web/list_links'
import { address, listRequest } from '#web/list_request'
import { massMenu } from '#web/mass/menu'
import { renderPage, wantsFragment } from '#web/render_page'

/** Any list, as a page: rows, filters, columns and views. */
export default class ListController {
  async index(ctx: HttpContext) {
    const { key, path, state, view, query } = listRequest(ctx)
    const fragment = wantsFragment(ctx)
    if (ctx.request.input('show') && !fragment) return ctx.response.redirect().toPath(address(path, query))
    const fresh = this.justCreated(ctx)
    const page = await readListPage(state, fresh)
    if (fragment) ctx.response.header('HX-Push-Url', address(path, query))
    const shown = presentList({ path, state, view, page, fresh })
    return renderPage(
      ctx,
      'pages/lists/index',
      {
        ...shown,
        ...{ links: listLinks(path, shown.query), picking: massMenu(key, path, queryOf(shown.here)) },
        ...{ latest: await latestExport(), view },
      },
      { fragment: 'list' }
    )
  }

  private justCreated({ request }: HttpContext): string | undefined {
    const id = request.qs().created
    return typeof id === 'string' && isId(id) ? id : undefined
  }
}
