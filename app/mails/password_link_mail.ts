import { BaseMail } from '@adonisjs/mail'
import i18nManager from '@adonisjs/i18n/services/main'
import { appUrl } from '#config/app'

interface Addressee {
  name: string
  email: string
  locale: string
}

/** The address of a set-password page; its base comes from the configuration, never from a request. */
export const passwordLink = (token: string) => new URL(`/password/${token}`, appUrl).href

/** Takes a person to the page where they choose a password: after "forgot password", or invited to a company. */
export default class PasswordLinkMail extends BaseMail {
  constructor(
    private readonly to: Addressee,
    private readonly token: string,
    private readonly occasion: 'reset' | 'invite',
    private readonly company = ''
  ) {
    super()
  }

  prepare() {
    const i18n = i18nManager.locale(this.to.locale)
    const words = (part: string) =>
      i18n.t(`mails.${this.occasion}_${part}`, { name: this.to.name, company: this.company })
    const data = { i18n, words, link: passwordLink(this.token) }
    this.message.to(this.to.email).subject(words('subject'))
    this.message.htmlView('mails/password_link_html', data)
    this.message.text([words('greeting'), words('text'), data.link, words('note')].join('\n\n'))
  }
}
