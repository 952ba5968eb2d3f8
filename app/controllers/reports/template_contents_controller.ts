import type { HttpContext } from '@adonisjs/core/http'
import { ChangeTemplate } from '#actions/export_templates/change_template'
import { templateById } from '#reports/templates'
import { templateValidator } from '#validators/export'
import { contentOf, exportAsked, printAsked } from '#web/exports/export_asked'
import { flash } from '#web/flash'
import { unknownPage } from '#web/unknown_page'

/** The columns of a template, changed to those of the form of an export. */
export default class TemplateContentsController {
  async update(ctx: HttpContext) {
    const template = await templateById(ctx.params.id)
    if (!template) throw unknownPage(ctx)
    await ctx.bouncer.with('ExportTemplatePolicy').authorize('change', template)
    const asked = await exportAsked(ctx)
    const { version = 0 } = await ctx.request.validateUsing(templateValidator)
    const changed = await new ChangeTemplate().handle(template.id, version, contentOf(asked))
    const text = ctx.i18n.t(changed ? 'reports.template_saved' : 'reports.template_stale', { name: template.name })
    flash(ctx, changed ? 'success' : 'warning', text)
    const choices = { ...asked.choices, template: template.id }
    const query = printAsked({ ...asked, choices })
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/reports/exports/new?${query}`)
  }
}
