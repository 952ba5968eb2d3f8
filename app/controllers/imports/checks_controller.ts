import type { HttpContext } from '@adonisjs/core/http'
import { checkPage } from '#web/imports/check_page'
import { findImport } from '#web/imports/find_import'
import { renderPage } from '#web/render_page'

/** What an import would do, tried on its rows: nothing is saved yet. */
export default class ChecksController {
  async show(ctx: HttpContext) {
    const operation = await findImport(ctx)
    if (operation.status !== 'planned') return ctx.response.redirect().toPath(ctx.request.url().replace(/\/check$/, ''))
    return renderPage(ctx, 'pages/customers/import/check', await checkPage(operation, ctx), { fragment: 'check' })
  }
}
