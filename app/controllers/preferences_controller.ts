import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { languages, themes } from '#web/shell'
import { sameOriginPath } from '#web/same_origin_path'
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
    return response.redirect().status(303).toPath(pageOf(request))
  }
}

/** The path of the page that the form stood on. */
function pageOf(request: HttpContext['request']): string {
  const referrer = request.header('referer') ?? ''
  const ours = URL.canParse(referrer) && new URL(referrer).host === request.host()
  return (ours && sameOriginPath(referrer.slice(new URL(referrer).origin.length))) || '/'
}
