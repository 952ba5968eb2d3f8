import db from '@adonisjs/lucid/services/db'
import { createHash, randomBytes } from 'node:crypto'
import { DateTime } from 'luxon'
import { now } from '#database/decorators'
import AccessLink from '#models/access_link'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** How long each kind of link works, in minutes: an undo may be read days later. */
export const MINUTES_VALID = { reset: 30, invite: 30, email: 30, email_undo: 3 * 24 * 60 }

export type LinkPurpose = keyof typeof MINUTES_VALID

export const PASSWORD_PURPOSES: LinkPurpose[] = ['reset', 'invite']
export const EMAIL_PURPOSES: LinkPurpose[] = ['email', 'email_undo']

/** What ends with a link that is used. A change of the e-mail leaves the links that undo earlier ones. */
const ENDED: Record<LinkPurpose, LinkPurpose[]> = {
  reset: PASSWORD_PURPOSES,
  invite: PASSWORD_PURPOSES,
  email: ['email'],
  email_undo: EMAIL_PURPOSES,
}

/** A link that can be used: whose it is, what for, and the e-mail that it makes theirs. */
export interface OpenLink {
  owner: string
  purpose: LinkPurpose
  email: string | null
}

interface LinkOptions {
  email?: string
  trx?: TransactionClientContract
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** A new link's token: 256 random bits, of which the database keeps the SHA-256 alone. */
export async function issueLink(userId: string, purpose: LinkPurpose, options: LinkOptions = {}): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = DateTime.utc().plus({ minutes: MINUTES_VALID[purpose] })
  const link = { tokenHash: hashOf(token), userId, purpose, email: options.email ?? null, expiresAt, usedAt: null }
  await AccessLink.create(link, { client: options.trx })
  return token
}

/** The link of a token while it can be used, for one of these purposes. */
export async function openLink(
  token: string,
  purposes: LinkPurpose[],
  client: Pick<TransactionClientContract, 'from'> = db
): Promise<OpenLink | null> {
  const link = await usable(client, token).whereIn('purpose', purposes).first()
  return link && { owner: link.user_id, purpose: link.purpose, email: link.email }
}

/** Uses the link up, and its owner's others that end with it: of many who try at once, one gets it. */
export async function redeemLink(
  token: string,
  purposes: LinkPurpose[],
  trx: TransactionClientContract
): Promise<OpenLink | null> {
  const link = await openLink(token, purposes, trx)
  if (!link) return null
  const used = await usable(trx, token).update({ used_at: now() })
  if (Number(used) !== 1) return null
  await endLinks(link.owner, ENDED[link.purpose], trx)
  return link
}

/** A person's links for these purposes work no more. */
export async function endLinks(userId: string, purposes: LinkPurpose[], trx: TransactionClientContract) {
  const others = trx.from('access_links').where('user_id', userId).whereIn('purpose', purposes).whereNull('used_at')
  await others.update({ used_at: now() })
}

const usable = (client: Pick<TransactionClientContract, 'from'>, token: string) =>
  client.from('access_links').where('token_hash', hashOf(token)).whereNull('used_at').where('expires_at', '>', now())
