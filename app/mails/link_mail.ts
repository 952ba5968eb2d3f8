import { BaseMail } from '@adonisjs/mail'
import i18nManager from '@adonisjs/i18n/services/main'

export interface Addressee {
  name: string
  email: string
  locale: string
}

/** A greeting, what happened, one link and what to know about it: `mails.<occasion>_…` in the language files. */
export default class LinkMail extends BaseMail {
  constructor(
    private readonly to: Addressee,
    private readonly occasion: string,
    private readonly link: string,
    private readonly values: Record<string, string> = {}
  ) {
    super()
  }

  prepare() {
    const i18n = i18nManager.locale(this.to.locale)
    const words = (part: string) => i18n.t(`mails.${this.occasion}_${part}`, { name: this.to.name, ...this.values })
    this.message.to(this.to.email).subject(words('subject'))
    this.message.htmlView('mails/link_html', { i18n, words, link: this.link })
    this.message.text([words('greeting'), words('text'), this.link, words('note')].join('\n\n'))
  }
}
