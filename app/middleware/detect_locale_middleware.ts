import i18nManager from '@adonisjs/i18n/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { speak } from '#web/language'

/** The language of somebody not signed in: chosen before (cookie), else what the browser prefers. Signing in brings their own. */
export default class DetectLocaleMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const chosen = ctx.request.plainCookie('locale', { encoded: false })
    const preferred = ctx.request.language(i18nManager.supportedLocales())
    speak(ctx, typeof chosen === 'string' ? chosen : (preferred ?? undefined))
    return next()
  }
}
