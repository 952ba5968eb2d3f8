import type { HttpContext } from '@adonisjs/core/http'
import { errors as vineErrors } from '@vinejs/vine'
import type User from '#models/user'
import { passwordChangeValidator } from '#validators/auth'
import { flash } from '#web/flash'
import { passwordRulesOf } from '#web/new_password'
import { passwordChanged } from '#web/password_changed'

/** A new password for the signed-in person; all their other sessions end. */
export default class ProfilePasswordController {
  async update(ctx: HttpContext) {
    const { auth, request, response, session, params, i18n } = ctx
    const user = auth.getUserOrFail()
    const input = await request.validateUsing(passwordChangeValidator, { meta: await passwordRulesOf(user) })
    await this.confirm(ctx, user, input.current_password)
    await user.merge({ password: input.password }).save()
    session.regenerate()
    await session.tag(user.id)
    await passwordChanged(ctx, user, session.sessionId)
    flash(ctx, 'success', `${i18n.t('profile.password_saved')} ${i18n.t('auth.all_signed_out')}`)
    return response.redirect().status(303).toPath(`/${params.tenant}/profile`)
  }

  private async confirm({ i18n }: HttpContext, user: User, password: string) {
    if (await user.verifyPassword(password)) return
    const message = i18n.t('profile.wrong_password')
    throw new vineErrors.E_VALIDATION_ERROR([{ field: 'current_password', rule: 'current_password', message }])
  }
}
