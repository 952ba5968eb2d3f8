import { IntlMessageFormat } from 'intl-messageformat'
import type { TranslationsFormatterContract } from '@adonisjs/i18n/types'

/** A message that says the same whatever the data: nothing to put in, nothing quoted. */
const PLAIN = /^[^{}'<]*$/

/**
 * ICU messages (unicode.org/reports/tr35/tr35-messageFormat), each parsed once: the framework's own
 * formatter parses at every call, which costs more than all else that a page prints.
 */
export class MessageFormatter implements TranslationsFormatterContract {
  readonly name = 'icu'
  private parsed = new Map<string, IntlMessageFormat>()

  format(message: string, locale: string, data: Record<string, unknown> = {}): string {
    if (PLAIN.test(message)) return message
    return String(this.messageOf(message, locale).format(data as Record<string, string>))
  }

  private messageOf(message: string, locale: string): IntlMessageFormat {
    const key = `${locale}\n${message}`
    const known = this.parsed.get(key)
    if (known) return known
    const made = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })
    this.parsed.set(key, made)
    return made
  }
}
