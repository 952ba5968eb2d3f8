import i18nManager from '@adonisjs/i18n/services/main'
import { permissionKeys, thingOf } from '#permissions/registry'

/** Throws at boot for a permission that people could not read the name of: the page of roles and refusals show it. */
export function checkLabels() {
  const texts = permissionKeys().flatMap((key) => [`permissions.${key}`, `permissions.things.${thingOf(key)}`])
  const missing = i18nManager
    .supportedLocales()
    .flatMap((locale) =>
      [...new Set(texts)].filter((text) => !hasText(locale, text)).map((text) => `${locale}: ${text}`)
    )
  if (missing.length) throw new Error(`Permissions without a label:\n${missing.join('\n')}`)
}

const hasText = (locale: string, key: string) => Object.hasOwn(i18nManager.getTranslationsFor(locale), key)
