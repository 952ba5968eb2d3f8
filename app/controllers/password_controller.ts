import type { HttpContext } from '@adonisjs/core/http'
import { openLink, PASSWORD_PURPOSES } from '#actions/users/access_links'
import { ResetPassword } from '#actions/users/reset_password'
import User from '#models/user'
import { newPasswordValidator } from '#validators/auth'
import { passwordRulesOf, shortestOf } from '#web/new_password'
import { passwordChanged } from '#web/password_changed'

/** Choosing a password by a mailed link. */
export default class PasswordController {
  async edit({ params, view, response }: HttpContext) {
    const link = await openLink(params.token, PASSWORD_PURPOSES)
    if (!link) return response.status(404).send(await view.render('pages/auth/link_expired'))
    const user = await User.findOrFail(link.owner)
    const page = { token: params.token, email: user.email, shortest: await shortestOf(user) }
    return view.render('pages/auth/new_password', page)
  }

  async update(ctx: HttpContext) {
    const { params, request, response, session, view, i18n } = ctx
    const meta = await this.rulesOfOwner(params.token)
    const { password } = await request.validateUsing(newPasswordValidator, { meta })
    const changed = await new ResetPassword().handle({ token: params.token, password })
    if (!changed) return response.status(404).send(await view.render('pages/auth/link_expired'))
    await passwordChanged(ctx, changed)
    session.flash('email', changed.email)
    session.flash('success', i18n.t('auth.password_set'))
    return response.redirect().status(303).toPath('/login')
  }

  private async rulesOfOwner(token: string) {
    const link = await openLink(token, PASSWORD_PURPOSES)
    return link ? passwordRulesOf(await User.findOrFail(link.owner)) : {}
  }
}
