import type { HttpContext } from '@adonisjs/core/http'
import { openLink, PASSWORD_PURPOSES } from '#actions/users/access_links'
import { NotePerson } from '#actions/users/note_person'
import { ResetPassword } from '#actions/users/reset_password'
import User from '#models/user'
import { newPasswordValidator } from '#validators/auth'
import { contextWordsOf } from '#validators/password'
import { inEachTenant } from '#web/each_tenant'
import { endSessions } from '#web/sign_in'

/** Choosing a password by a mailed link. */
export default class PasswordController {
  async edit({ params, view, response }: HttpContext) {
    const link = await openLink(params.token, PASSWORD_PURPOSES)
    if (!link) return response.status(404).send(await view.render('pages/auth/link_expired'))
    const user = await User.findOrFail(link.owner)
    return view.render('pages/auth/new_password', { token: params.token, email: user.email })
  }

  async update({ params, request, response, session, view, i18n }: HttpContext) {
    const link = await openLink(params.token, PASSWORD_PURPOSES)
    const user = link && (await User.findOrFail(link.owner))
    const contextWords = user ? contextWordsOf(user) : []
    const { password } = await request.validateUsing(newPasswordValidator, {
      meta: { contextWords },
    })
    const changed = await new ResetPassword().handle({ token: params.token, password })
    if (!changed) return response.status(404).send(await view.render('pages/auth/link_expired'))
    await inEachTenant(changed, () => new NotePerson().handle(changed.id, { action: 'password' }))
    await endSessions(changed.id)
    session.flash('email', changed.email)
    session.flash('success', i18n.t('auth.password_set'))
    return response.redirect().status(303).toPath('/login')
  }
}
