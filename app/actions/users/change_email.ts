import { EMAIL_PURPOSES, endLinks, issueLink, PASSWORD_PURPOSES, redeemLink } from '#actions/users/access_links'
import type { LinkPurpose } from '#actions/users/access_links'
import User from '#models/user'
import { isDuplicate, transaction } from '#tenancy/transaction'
import { keyOf } from '#text/fold'

/** What a redeemed link did: `undo` is the token of the link that takes it back. */
export interface EmailChange {
  user: User
  before: string
  purpose: LinkPurpose
  undo?: string
}

/** Makes the e-mail of a mailed link the person's own; null when it has been used, is too old, or the e-mail is taken. */
export class ChangeEmail {
  async handle(token: string): Promise<EmailChange | null> {
    try {
      return await this.redeem(token)
    } catch (error) {
      if (isDuplicate(error)) return null
      throw error
    }
  }

  /** Links to choose a password went to the old address, so they end. */
  private redeem(token: string): Promise<EmailChange | null> {
    return transaction(async (trx) => {
      const link = await redeemLink(token, EMAIL_PURPOSES, trx)
      if (!link?.email) return null
      const user = await User.findOrFail(link.owner, { client: trx })
      const before = user.email
      await user.merge({ email: link.email, emailKey: keyOf(link.email) }).save()
      await endLinks(user.id, PASSWORD_PURPOSES, trx)
      const undoable = link.purpose === 'email'
      const undo = undoable ? await issueLink(user.id, 'email_undo', { email: before, trx }) : undefined
      return { user, before, purpose: link.purpose, undo }
    })
  }
}
