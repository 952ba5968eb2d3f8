import i18nManager from '@adonisjs/i18n/services/main'
import { current } from '#tenancy/current'

type Params = { [name: string]: string | number }

const inEveryLanguage = new Map<string, string[]>()

/** A text of the language files in the acting person's language. */
export function translate(key: string, params?: Params): string {
  return translateIn(current.locale, key, params)
}

/** As `translate`, for a text that there may be none of. */
export function translateAny(key: string): string | undefined {
  return i18nManager.locale(current.locale).hasMessage(key) ? translate(key) : undefined
}

/** Cells ask for names by the million: a text without parameters needs no formatting. */
export function translateIn(locale: string, key: string, params?: Params): string {
  const text = params ? undefined : i18nManager.getTranslationsFor(locale)[key]
  if (text !== undefined && !/['{]/.test(text)) return text
  return i18nManager.locale(locale).formatMessage(key, params)
}

/** Every language's text: what an import's header or value may be written in. Kept, as imports ask for each row. */
export function translations(key: string): string[] {
  const known = inEveryLanguage.get(key)
  if (known) return known
  const texts = i18nManager.supportedLocales().map((locale) => translateIn(locale, key))
  inEveryLanguage.set(key, texts)
  return texts
}
