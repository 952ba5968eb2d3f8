import { I18n } from '@adonisjs/i18n'
import i18nManager from '@adonisjs/i18n/services/main'
import { RequestValidator, type HttpContext } from '@adonisjs/core/http'

/** Speaks this language, and shows times of this zone, in everything that the request answers. */
export function speak(ctx: HttpContext, locale: string | undefined, timeZone?: string) {
  const known = locale && i18nManager.getSupportedLocaleFor(locale)
  ctx.i18n = i18nManager.locale(known ?? i18nManager.defaultLocale)
  ctx.containerResolver.bindValue(I18n, ctx.i18n)
  ctx.view.share({ i18n: ctx.i18n, timeZone })
}

RequestValidator.messagesProvider = (ctx) => ctx.i18n.createMessagesProvider()

declare module '@adonisjs/core/http' {
  interface HttpContext {
    i18n: I18n
  }
}
