import { DateTime } from 'luxon'
import { PASSWORD_PURPOSES, redeemLink } from '#actions/users/access_links'
import User from '#models/user'
import { transaction } from '#tenancy/transaction'

/** Gives the owner of a mailed link a new password; null when the link has been used or is too old. */
export class ResetPassword {
  async handle({ token, password }: { token: string; password: string }): Promise<User | null> {
    return transaction(async (trx) => {
      const link = await redeemLink(token, PASSWORD_PURPOSES, trx)
      if (!link) return null
      const user = await User.findOrFail(link.owner, { client: trx })
      return user.merge({ password, openedAt: user.openedAt ?? DateTime.utc() }).save()
    })
  }
}
