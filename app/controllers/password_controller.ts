import type { HttpContext } from '@adonisjs/core/http'
import { openLink, PASSWORD_PURPOSES } from '#actions/users/access_links'
import { ResetPassword } from '#actions/users/reset_password'
import User from '#models/user'
import { newPasswordValidator } from '#validators/auth'
import { contextWordsOf } from '#validators/password'
import { passwordChanged } from '#web/password_changed'
import { tenantsOf } from '#web/tenant_directory'

/** Choosing a password by a mailed link. */
export default class PasswordController {
  async edit({ params, view, response }: HttpContext) {
    const link = await openLink(params.token, PASSWORD_PURPOSES)
    if (!link) return response.status(404).send(await view.render('pages/auth/link_expired'))
    const user = await User.findOrFail(link.owner)
    return view.render('pages/auth/new_password', { token: params.token, email: user.email })
  }

  async update(ctx: HttpContext) {
    const { params, request, response, session, view, i18n } = ctx
    const contextWords = await this.wordsOfOwner(params.token)
    const { password } = await request.validateUsing(newPasswordValidator, { meta: { contextWords } })
    const changed = await new ResetPassword().handle({ token: params.token, password })
    if (!changed) return response.status(404).send(await view.render('pages/auth/link_expired'))
    await passwordChanged(ctx, changed)
    session.flash('email', changed.email)
    session.flash('success', i18n.t('auth.password_set'))
    return response.redirect().status(303).toPath('/login')
  }

  private async wordsOfOwner(token: string) {
    const link = await openLink(token, PASSWORD_PURPOSES)
    if (!link) return []
    const companies = (await tenantsOf(link.owner)).map(({ name }) => name)
    return contextWordsOf(await User.findOrFail(link.owner), companies)
  }
}
