import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#database/decorators'
import type Membership from '#models/membership'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'

/** Lets a member switch to the current tenant; who had left comes back with nothing held against them. False when they could already. */
export async function enterTenant(membership: Membership, trx: TransactionClientContract): Promise<boolean> {
  const entry = { user_id: membership.userId, tenant_id: current.tenant.id }
  if (await trx.from('user_tenants').where(entry).first()) return false
  await trx.insertQuery().table('user_tenants').insert(entry)
  if (membership.suspendedAt) await membership.merge({ suspendedAt: null }).useTransaction(trx).save()
  return true
}

export async function leaveTenant({ userId }: { userId: string }, trx: TransactionClientContract) {
  await trx.from('user_tenants').where({ user_id: userId, tenant_id: current.tenant.id }).delete()
}

/** A member is "invited" until they sign in for the first time. */
export async function noteInvitation(
  trx: TransactionClientContract,
  membershipId: string,
  { name, email }: { name: string; email: string },
  opensAccount: boolean
) {
  const row = { membership_id: membershipId, name, email, opens_account: opensAccount ? 1 : 0, sent_at: now() }
  await insertMany(trx, 'invitations', Object.keys(row), [row])
}

export async function invitationOf(trx: Pick<TransactionClientContract, 'from'>, membershipId: string) {
  return trx.from('invitations').where({ tenant_id: current.tenant.id, membership_id: membershipId }).first()
}

/** True when there was one. */
export async function endInvitation(trx: TransactionClientContract, membershipId: string): Promise<boolean> {
  const ended = trx.from('invitations').where({ tenant_id: current.tenant.id, membership_id: membershipId }).delete()
  return Number(await ended) > 0
}
