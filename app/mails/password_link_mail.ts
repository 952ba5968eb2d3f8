import { appUrl } from '#config/app'
import LinkMail, { type Addressee } from '#mails/link_mail'

/** The address of a set-password page; its base comes from the configuration, never from a request. */
export const passwordLink = (token: string) => new URL(`/password/${token}`, appUrl).href

/** Takes a person to the page where they choose a password: after "forgot password", or invited to a company. */
export default class PasswordLinkMail extends LinkMail {
  constructor(to: Addressee, token: string, occasion: 'reset' | 'invite', company = '') {
    super(to, occasion, passwordLink(token), { company })
  }
}
