import type { HttpContext } from '@adonisjs/core/http'
import { ChangeCompany } from '#actions/settings/change_company'
import { companyValidator } from '#validators/company'
import { flash } from '#web/flash'
import { chosenOf, companyPage } from '#web/settings/company_page'

/** How the company keeps its customers: the bin, and what those begin with who get in touch first. */
export default class CompanyController {
  async edit({ view }: HttpContext) {
    return view.render('pages/settings/company/edit', companyPage())
  }

  async update(ctx: HttpContext) {
    const { binDays, ...chosen } = await ctx.request.validateUsing(companyValidator)
    await new ChangeCompany().handle({ binDays, inbound: chosenOf(chosen) })
    flash(ctx, 'success', ctx.i18n.t('settings.company.saved'))
    return ctx.response.redirect().status(303).toPath(`/${ctx.params.tenant}/settings/company`)
  }
}
