import type { HttpContext } from '@adonisjs/core/http'
import Form from '#models/form'
import type { FormSection } from '#lists/forms'
import { ChangeForm } from '#actions/settings/forms/change_form'
import { conditioned, withField } from '#actions/settings/forms/condition'
import { conditionValidator } from '#validators/settings'
import { flash } from '#web/flash'
import { conditionPage } from '#web/settings/condition_page'
import { unknownPage } from '#web/unknown_page'

/** One field on one form: whether it is required, and when it is shown at all. */
export default class FormFieldsController {
  async edit(ctx: HttpContext) {
    const { form, field } = await this.find(ctx)
    const { field: asked } = ctx.request.qs()
    const page = conditionPage(form, field, { asked: typeof asked === 'string' ? asked : undefined })
    return ctx.view.render('pages/settings/forms/field', page)
  }

  async update(ctx: HttpContext) {
    const { form, field } = await this.find(ctx)
    const { required = false, values = [], version = 0, ...given } = await ctx.request.validateUsing(conditionValidator)
    const condition = { ...given, required, values: values.map((value) => value ?? '') }
    const made = conditioned(form.list, field.key, condition)
    const answer = 'problems' in made ? made : await this.save(form, version, made.field)
    if ('changed' in answer) {
      flash(ctx, 'success', ctx.i18n.t('settings.forms.changed', { name: form.name }))
      return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/settings/forms/${form.id}`)
    }
    const stale = 'stale' in answer
    ctx.response.status(stale ? 409 : 422)
    const page = conditionPage(form, field, condition, stale ? {} : answer.problems)
    return ctx.view.render('pages/settings/forms/field', { ...page, stale })
  }

  private save(form: Form, version: number, field: Parameters<typeof withField>[1]) {
    return new ChangeForm().handle(form, version, {
      name: form.name,
      sections: withField(form.sections as FormSection[], field),
    })
  }

  private async find({ params, request }: HttpContext) {
    const form = await Form.findOrFail(params.id)
    const field = (form.sections as FormSection[]).flatMap(({ fields }) => fields).find(({ key }) => key === params.key)
    if (!field) throw unknownPage({ request })
    return { form, field }
  }
}
