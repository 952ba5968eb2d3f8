import type { HttpContext } from '@adonisjs/core/http'
import CustomField from '#models/custom_field'
import { typeNamed } from '#fields/types/index'
import { ChangeField } from '#actions/settings/fields/change_field'
import { CreateField } from '#actions/settings/fields/create_field'
import { flash } from '#web/flash'
import { blankForm, formOf, inputOf, readFieldForm, rowsChanged } from '#web/settings/field_form'
import { fieldPage, isCustomType, typeChoices } from '#web/settings/field_page'
import { fieldsIndex } from '#web/settings/fields_index'

/** The fields of customers: the product's to read, the tenant's own to make and change. */
export default class FieldsController {
  async index({ view }: HttpContext) {
    return view.render('pages/settings/fields/index', await fieldsIndex())
  }

  async create({ request, view }: HttpContext) {
    const { type } = request.qs()
    if (!isCustomType(type)) return view.render('pages/settings/fields/types', { types: typeChoices() })
    return view.render('pages/settings/fields/new', await fieldPage(typeNamed(type), blankForm()))
  }

  async store(ctx: HttpContext) {
    const { type: name } = ctx.request.qs()
    if (!isCustomType(name)) return ctx.response.redirect().status(303).toPath(ctx.request.url())
    const form = await readFieldForm(ctx)
    const type = typeNamed(name)
    const rows = rowsChanged(form)
    if (rows) return ctx.view.render('pages/settings/fields/new', await fieldPage(type, { ...form, values: rows }))
    const answer = await new CreateField().handle('customers', name, inputOf(form, type))
    if ('field' in answer) return this.saved(ctx, answer.field, 'created')
    ctx.response.status(422)
    return ctx.view.render('pages/settings/fields/new', await fieldPage(type, form, answer.problems))
  }

  async edit({ params, view }: HttpContext) {
    const field = await CustomField.findOrFail(params.id)
    return view.render('pages/settings/fields/edit', await fieldPage(typeNamed(field.type), formOf(field), {}, field))
  }

  async update(ctx: HttpContext) {
    const field = await CustomField.findOrFail(ctx.params.id)
    const form = await readFieldForm(ctx)
    const type = typeNamed(field.type)
    const rows = rowsChanged(form)
    if (rows)
      return ctx.view.render('pages/settings/fields/edit', await fieldPage(type, { ...form, values: rows }, {}, field))
    const answer = await new ChangeField().handle(field, form.version ?? 0, inputOf(form, type))
    if ('retired' in answer) return this.saved(ctx, field, answer.retired.length ? 'changed_retired' : 'changed')
    const stale = 'stale' in answer
    ctx.response.status(stale ? 409 : 422)
    const page = await fieldPage(type, { ...form, version: field.version }, stale ? {} : answer.problems, field)
    return ctx.view.render('pages/settings/fields/edit', { ...page, stale })
  }

  private saved(ctx: HttpContext, { label, state }: CustomField, what: string) {
    const name = ctx.request.input('label') ?? label
    flash(
      ctx,
      'success',
      ctx.i18n.t(`settings.fields.${state === 'draft' && what === 'created' ? 'drafted' : what}`, { name })
    )
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/settings/fields`)
  }
}
