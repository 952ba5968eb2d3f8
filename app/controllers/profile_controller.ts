import type { HttpContext } from '@adonisjs/core/http'
import { NotePerson } from '#actions/users/note_person'
import type User from '#models/user'
import { inEachTenant } from '#web/each_tenant'
import { profileValidator } from '#web/profile_input'
import { flash } from '#web/flash'
import { speak } from '#web/language'
import { shortestOf } from '#web/new_password'
import { timeZoneOptions } from '#web/time_zone_options'

/** A person's own name, language, time zone and theme: the same in every company they belong to. */
export default class ProfileController {
  async edit({ auth, view }: HttpContext) {
    const user = auth.getUserOrFail()
    return view.render('pages/profile/edit', { user, timeZones: timeZoneOptions(), shortest: await shortestOf(user) })
  }

  async update(ctx: HttpContext) {
    const { auth, request, response, params } = ctx
    const { shortcuts = false, ...changes } = await request.validateUsing(profileValidator)
    const before = auth.getUserOrFail().name
    const user = await auth
      .getUserOrFail()
      .merge({ ...changes, shortcuts })
      .save()
    if (user.name !== before) await this.tell(user, before)
    speak(ctx, user.locale, user.timeZone)
    flash(ctx, 'success', ctx.i18n.t('profile.saved'))
    return response.redirect().status(303).toPath(`/${params.tenant}/profile`)
  }
  /** Everybody sees the new name at once, and history the old one. */
  private tell(user: User, before: string) {
    const told = { action: 'update', before: { name: before }, after: { name: user.name } }
    return inEachTenant(user, () => new NotePerson().handle(user.id, told))
  }
}
