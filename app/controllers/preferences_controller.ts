import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { languages, themes } from '#web/shell'
import { pageBefore } from '#web/page_before'
import { signedInUser } from '#web/sign_in'

const preferences = vine.create({
  theme: vine.enum(themes).optional(),
  locale: vine.enum(Object.keys(languages)).optional(),
})

/** The theme and language chosen in the menu: kept with the person, or in a cookie for who has not signed in. */
export default class PreferencesController {
  async store(ctx: HttpContext) {
    const { request, response } = ctx
    const { theme, locale } = await request.validateUsing(preferences)
    const user = await signedInUser(ctx)
    await user?.merge({ ...(theme && { theme }), ...(locale && { locale }) }).save()
    if (locale) response.plainCookie('locale', locale, { maxAge: '1y', encode: false })
    return response
      .redirect()
      .status(303)
      .toPath(pageBefore(request) ?? '/')
  }
}
