import type { HttpContext } from '@adonisjs/core/http'
import Form from '#models/form'
import type { FormSection } from '#lists/forms'
import { forms } from '#lists/forms'
import { ChangeForm } from '#actions/settings/forms/change_form'
import { CreateForm } from '#actions/settings/forms/create_form'
import { DeleteForm } from '#actions/settings/forms/delete_form'
import { keysOf } from '#actions/settings/forms/layout'
import { reloadConfiguration } from '#tenancy/configuration'
import { formValidator } from '#validators/settings'
import { flash } from '#web/flash'
import { renderPage, wantsFragment } from '#web/render_page'
import { formPage } from '#web/settings/form_page'
import { listAsked, listTabs, ofList } from '#web/settings/list_asked'
import { readLayoutForm } from '#web/settings/layout_form'

/** The forms that records of a list are entered and shown with. */
export default class FormsController {
  async index(ctx: HttpContext) {
    const list = listAsked(ctx)
    const rows = forms(list).map((form) => ({ ...form, fields: keysOf(form.sections).length }))
    return ctx.view.render('pages/settings/forms/index', { list, tabs: listTabs('/settings/forms', list), forms: rows })
  }

  async create(ctx: HttpContext) {
    return ctx.view.render('pages/settings/forms/new', { list: listAsked(ctx), errors: {} })
  }

  async store(ctx: HttpContext) {
    const { name } = await ctx.request.validateUsing(formValidator)
    if (!name) {
      ctx.response.status(422)
      return ctx.view.render('pages/settings/forms/new', {
        list: listAsked(ctx),
        errors: { name: ctx.i18n.t('settings.forms.name_missing') },
      })
    }
    const form = await new CreateForm().handle(listAsked(ctx), name)
    flash(ctx, 'success', ctx.i18n.t('settings.forms.created', { name }))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/settings/forms/${form.id}`)
  }

  async edit(ctx: HttpContext) {
    const form = await Form.findOrFail(ctx.params.id)
    return renderPage(ctx, 'pages/settings/forms/edit', await formPage(form, layoutOf(form)), { fragment: 'editor' })
  }

  async update(ctx: HttpContext) {
    const form = await Form.findOrFail(ctx.params.id)
    const { pressed, ...layout } = await readLayoutForm(ctx, form)
    const answer = await new ChangeForm().handle(form, layout.version, layout)
    if ('changed' in answer) return this.changed(ctx, form, pressed)
    const stale = 'stale' in answer
    ctx.response.status(stale ? 409 : 422)
    const page = await formPage(form, { ...layout, version: form.version }, stale ? {} : answer.problems)
    return renderPage(ctx, 'pages/settings/forms/edit', { ...page, stale }, { fragment: 'editor' })
  }

  async destroy(ctx: HttpContext) {
    const form = await Form.findOrFail(ctx.params.id)
    await new DeleteForm().handle(form)
    flash(ctx, 'success', ctx.i18n.t('settings.forms.deleted', { name: form.name }))
    return ctx.response.redirect().status(303).toPath(ofList('/settings/forms', form.list))
  }

  private async changed(ctx: HttpContext, form: Form, pressed: boolean) {
    if (!pressed || !wantsFragment(ctx))
      flash(ctx, 'success', ctx.i18n.t('settings.forms.changed', { name: form.name }))
    if (!wantsFragment(ctx)) return ctx.response.redirect().status(303).toPath(ctx.request.url())
    await reloadConfiguration()
    await form.refresh()
    return renderPage(ctx, 'pages/settings/forms/edit', await formPage(form, layoutOf(form)), { fragment: 'editor' })
  }
}

const layoutOf = ({ name, version, sections }: Form) => ({ name, version, sections: sections as FormSection[] })
