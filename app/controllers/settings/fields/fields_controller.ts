import type { HttpContext } from '@adonisjs/core/http'
import CustomField from '#models/custom_field'
import { typeNamed } from '#fields/types/index'
import { ChangeField } from '#actions/settings/fields/change_field'
import { CreateField } from '#actions/settings/fields/create_field'
import { flash } from '#web/flash'
import { blankForm, formOf, inputOf, readFieldForm, rowsChanged } from '#web/settings/field_form'
import { fieldPage, isCustomType, typeChoices } from '#web/settings/field_page'
import { listAsked, ofList } from '#web/settings/list_asked'
import { fieldsIndex } from '#web/settings/fields_index'

/** The fields of a list: the product's to read, the tenant's own to make and change. */
export default class FieldsController {
  async index(ctx: HttpContext) {
    return ctx.view.render('pages/settings/fields/index', await fieldsIndex(listAsked(ctx)))
  }

  async create(ctx: HttpContext) {
    const { type } = ctx.request.qs()
    const list = listAsked(ctx)
    if (!isCustomType(type)) return ctx.view.render('pages/settings/fields/types', { list, types: typeChoices() })
    return ctx.view.render('pages/settings/fields/new', await fieldPage(list, typeNamed(type), blankForm(list)))
  }

  async store(ctx: HttpContext) {
    const { type: name } = ctx.request.qs()
    if (!isCustomType(name)) return ctx.response.redirect().status(303).toPath(ctx.request.url())
    const form = await readFieldForm(ctx)
    const type = typeNamed(name)
    const list = listAsked(ctx)
    const rows = rowsChanged(form)
    if (rows)
      return ctx.view.render('pages/settings/fields/new', await fieldPage(list, type, { ...form, values: rows }))
    const answer = await new CreateField().handle(list, name, inputOf(form, type))
    if ('field' in answer) return this.saved(ctx, answer.field, 'created')
    ctx.response.status(422)
    return ctx.view.render('pages/settings/fields/new', await fieldPage(list, type, form, answer.problems))
  }

  async edit({ params, view }: HttpContext) {
    const field = await CustomField.findOrFail(params.id)
    const page = await fieldPage(field.list, typeNamed(field.type), formOf(field), {}, field)
    return view.render('pages/settings/fields/edit', page)
  }

  async update(ctx: HttpContext) {
    const field = await CustomField.findOrFail(ctx.params.id)
    const form = await readFieldForm(ctx)
    const type = typeNamed(field.type)
    const rows = rowsChanged(form)
    if (rows)
      return ctx.view.render(
        'pages/settings/fields/edit',
        await fieldPage(field.list, type, { ...form, values: rows }, {}, field)
      )
    const answer = await new ChangeField().handle(field, form.version ?? 0, inputOf(form, type))
    if ('retired' in answer) return this.saved(ctx, field, answer.retired.length ? 'changed_retired' : 'changed')
    const stale = 'stale' in answer
    ctx.response.status(stale ? 409 : 422)
    const page = await fieldPage(
      field.list,
      type,
      { ...form, version: field.version },
      stale ? {} : answer.problems,
      field
    )
    return ctx.view.render('pages/settings/fields/edit', { ...page, stale })
  }

  private saved(ctx: HttpContext, { list, label, state }: CustomField, what: string) {
    const name = ctx.request.input('label') ?? label
    flash(
      ctx,
      'success',
      ctx.i18n.t(`settings.fields.${state === 'draft' && what === 'created' ? 'drafted' : what}`, { name })
    )
    return ctx.response.redirect().status(303).toPath(ofList('/settings/fields', list))
  }
}
