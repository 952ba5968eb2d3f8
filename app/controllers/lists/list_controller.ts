import type { HttpContext } from '@adonisjs/core/http'
import { readBoard } from '#lists/board/read_board'
import { readListPage } from '#lists/list_page'
import { presentBoard } from '#lists/page/board'
import { queryOf } from '#lists/page/links'
import { presentHead, presentList } from '#lists/page/present'
import { LIST } from '#reports/customer_base'
import { isId } from '#text/ids'
import { latestExport } from '#web/exports/latest'
import { listLinks } from '#web/list_links'
import { address, listRequest, type ListRequest } from '#web/list_request'
import { massMenu } from '#web/mass/menu'
import { renderPage, wantsFragment } from '#web/render_page'

/** Any list, as a page: rows or a board, filters, columns and views. */
export default class ListController {
  async index(ctx: HttpContext) {
    const asked = listRequest(ctx)
    const { key, path, state, view, query } = asked
    const fragment = wantsFragment(ctx)
    if (ctx.request.input('show') && !fragment) return ctx.response.redirect().toPath(address(path, query))
    const shown = state.layout === 'kanban' ? await this.board(asked) : await this.rows(asked, this.justCreated(ctx))
    if (fragment) ctx.response.header('HX-Push-Url', address(path, query))
    const latest = key === LIST ? await latestExport() : null
    const data = { ...shown, links: listLinks(key, path, shown.query), latest, view }
    return renderPage(ctx, 'pages/lists/index', data, { fragment: 'list' })
  }

  private async rows({ key, path, state, view }: ListRequest, fresh?: string) {
    const page = await readListPage(state, fresh)
    const shown = presentList({ path, state, view, page, fresh })
    return { ...shown, picking: massMenu(key, path, queryOf(shown.here)) }
  }

  private async board(asked: ListRequest) {
    return { ...presentHead(asked), board: presentBoard(asked, await readBoard(asked.state)) }
  }

  private justCreated({ request }: HttpContext): string | undefined {
    const id = request.qs().created
    return typeof id === 'string' && isId(id) ? id : undefined
  }
}
