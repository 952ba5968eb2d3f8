import type { HttpContext } from '@adonisjs/core/http'
import { ChangeTemplate } from '#actions/export_templates/change_template'
import { CreateTemplate } from '#actions/export_templates/create_template'
import { DeleteTemplate } from '#actions/export_templates/delete_template'
import { stateOf } from '#lists/views'
import { can } from '#permissions/grants'
import { LIST } from '#reports/customer_base'
import { parseChoices } from '#reports/export_choices'
import { templateById, templatesOf, type Template } from '#reports/templates'
import { templateValidator } from '#validators/export'
import { contentOf, exportAsked, inputsAsked, printAsked } from '#web/exports/export_asked'
import { presentTemplate } from '#web/exports/present_template'
import { flash } from '#web/flash'
import { unknownPage } from '#web/unknown_page'

/** Columns of exports kept under names: one's own, and those for all. */
export default class TemplatesController {
  async index({ view }: HttpContext) {
    return view.render('pages/reports/templates/index', { templates: (await templatesOf(LIST)).map(presentTemplate) })
  }

  async create({ request, view }: HttpContext) {
    const query = request.qs()
    const asked = { state: stateOf(LIST, query).state, choices: parseChoices(query) }
    const page = { inputs: inputsAsked(asked), back: printAsked(asked), mayShare: can('exports.share') }
    return view.render('pages/reports/templates/new', { ...page, kept: presentTemplate(contentOf(asked)) })
  }

  async store(ctx: HttpContext) {
    const asked = await exportAsked(ctx)
    const { name = '', shared = false } = await ctx.request.validateUsing(templateValidator)
    if (!name) return this.unnamed(ctx, `new?${printAsked(asked)}`)
    await ctx.bouncer.with('ExportTemplatePolicy').authorize('keep', shared)
    const { id: template } = await new CreateTemplate().handle(LIST, { name, shared }, contentOf(asked))
    flash(ctx, 'success', ctx.i18n.t('reports.template_saved', { name }))
    return this.toForm(ctx, printAsked({ ...asked, choices: { ...asked.choices, template } }))
  }

  async edit(ctx: HttpContext) {
    const template = await this.asked(ctx)
    await ctx.bouncer.with('ExportTemplatePolicy').authorize('change', template)
    return ctx.view.render('pages/reports/templates/edit', {
      kept: presentTemplate(template),
      mayShare: can('exports.share'),
    })
  }

  async update(ctx: HttpContext) {
    const template = await this.asked(ctx)
    const { name = '', shared = false, version = 0 } = await ctx.request.validateUsing(templateValidator)
    await ctx.bouncer.with('ExportTemplatePolicy').authorize('change', template)
    await ctx.bouncer.with('ExportTemplatePolicy').authorize('keep', shared)
    if (!name) return this.unnamed(ctx, `${template.id}/edit`)
    const changed = await new ChangeTemplate().handle(template.id, version, { name, shared })
    this.tell(ctx, changed, name)
    return this.toTemplates(ctx, changed ? '' : `/${template.id}/edit`)
  }

  async destroy(ctx: HttpContext) {
    const template = await this.asked(ctx)
    await ctx.bouncer.with('ExportTemplatePolicy').authorize('change', template)
    await new DeleteTemplate().handle(template.id)
    flash(ctx, 'success', ctx.i18n.t('reports.template_deleted', { name: template.name }))
    return this.toTemplates(ctx)
  }

  private async asked({ params, request }: HttpContext): Promise<Template> {
    const template = await templateById(params.id)
    if (!template) throw unknownPage({ request })
    return template
  }

  private unnamed(ctx: HttpContext, path: string) {
    flash(ctx, 'danger', ctx.i18n.t('reports.template_unnamed'))
    return this.toTemplates(ctx, `/${path}`)
  }

  private tell(ctx: HttpContext, changed: boolean, name: string) {
    const text = ctx.i18n.t(changed ? 'reports.template_saved' : 'reports.template_stale', { name })
    flash(ctx, changed ? 'success' : 'warning', text)
  }

  private toTemplates({ params, response }: HttpContext, path = '') {
    return response.redirect().status(303).toPath(`/${params.tenant}/reports/templates${path}`)
  }

  private toForm({ params, response }: HttpContext, query: string) {
    return response.redirect().status(303).toPath(`/${params.tenant}/reports/exports/new?${query}`)
  }
}
