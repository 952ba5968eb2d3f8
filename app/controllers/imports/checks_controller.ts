import type { HttpContext } from '@adonisjs/core/http'
import type { ImportPlan } from '#operations/import/plan'
import { previewImport } from '#operations/import/preview'
import { checkPage } from '#web/imports/check_page'
import { findImport } from '#web/imports/find_import'

/** What an import would do, tried on its first rows: nothing is saved yet. */
export default class ChecksController {
  async show(ctx: HttpContext) {
    const operation = await findImport(ctx)
    if (operation.status !== 'planned') return ctx.response.redirect().toPath(ctx.request.url().replace(/\/check$/, ''))
    const preview = await previewImport(operation.plan as ImportPlan)
    return ctx.view.render('pages/customers/import/check', checkPage(operation, preview, ctx.i18n))
  }
}
