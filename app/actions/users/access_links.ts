import db from '@adonisjs/lucid/services/db'
import { createHash, randomBytes } from 'node:crypto'
import { DateTime } from 'luxon'
import { now } from '#database/decorators'
import AccessLink from '#models/access_link'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export type LinkPurpose = 'reset' | 'invite'

const MINUTES_VALID = 30

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** A new link's token: 256 random bits, of which the database keeps the SHA-256 alone. */
export async function issueLink(
  userId: string,
  purpose: LinkPurpose,
  trx?: TransactionClientContract
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = DateTime.utc().plus({ minutes: MINUTES_VALID })
  await AccessLink.create({ tokenHash: hashOf(token), userId, purpose, expiresAt, usedAt: null }, { client: trx })
  return token
}

/** Whose link it is, while it can be used. */
export async function linkOwner(
  token: string,
  client: Pick<TransactionClientContract, 'from'> = db
): Promise<string | null> {
  const link = await client
    .from('access_links')
    .where('token_hash', hashOf(token))
    .whereNull('used_at')
    .where('expires_at', '>', now())
    .first()
  return link?.user_id ?? null
}

/** Uses the link up, and its owner's other links with it: of many who try at once, one gets the owner. */
export async function redeemLink(token: string, trx: TransactionClientContract): Promise<string | null> {
  const owner = await linkOwner(token, trx)
  const used = await trx
    .from('access_links')
    .where('token_hash', hashOf(token))
    .whereNull('used_at')
    .where('expires_at', '>', now())
    .update({ used_at: now() })
  if (Number(used) !== 1 || !owner) return null
  await trx.from('access_links').where('user_id', owner).whereNull('used_at').update({ used_at: now() })
  return owner
}
