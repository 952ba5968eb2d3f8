import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { randomBytes } from 'node:crypto'
import Membership from '#models/membership'
import Role from '#models/role'
import User from '#models/user'
import { insertMany } from '#tenancy/bulk'
import { configurationChanged } from '#tenancy/configuration'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { keyOf } from '#text/fold'

export interface Invitation {
  email: string
  name?: string
  /** Keys of roles of the current tenant. */
  roles: string[]
  locale?: string
  timeZone?: string
  /** Demo and tests set one; an invited person chooses their own. */
  password?: string
}

export interface Invited {
  user: User
  membershipId: string
  /** Did the invitation create the account? Then it needs a password yet. */
  isNew: boolean
}

/** Makes a person a member of the current tenant with these roles, and an account when the e-mail is new. */
export class InviteUser {
  async handle(invitation: Invitation): Promise<Invited> {
    return transaction(async (trx) => {
      const known = await User.findBy('emailKey', keyOf(invitation.email), { client: trx })
      const user = known ?? (await this.createUser(invitation, trx))
      const membership = await Membership.firstOrCreate({ userId: user.id }, { version: 1 }, { client: trx })
      await this.enterDirectory(user.id, trx)
      await this.giveRoles(membership.id, invitation.roles, trx)
      await configurationChanged(trx)
      return { user, membershipId: membership.id, isNew: !known }
    })
  }

  /** Without a password nobody can sign in: what is hashed is random and told to no one. */
  private createUser(
    { email, name, locale = 'en', timeZone = 'UTC', password }: Invitation,
    trx: TransactionClientContract
  ) {
    const unusable = randomBytes(48).toString('base64')
    const values = {
      email: email.trim(),
      emailKey: keyOf(email),
      name: name ?? email.split('@')[0],
      locale,
      timeZone,
    }
    return User.create({ ...values, theme: 'system', password: password ?? unusable }, { client: trx })
  }

  private async enterDirectory(userId: string, trx: TransactionClientContract) {
    const entry = { user_id: userId, tenant_id: current.tenant.id }
    if (await trx.from('user_tenants').where(entry).first()) return
    await trx.insertQuery().table('user_tenants').insert(entry)
  }

  private async giveRoles(membershipId: string, keys: string[], trx: TransactionClientContract) {
    const roles = await Role.query({ client: trx }).whereIn('key', keys)
    const unknown = keys.filter((key) => !roles.some((role) => role.key === key))
    if (unknown.length) throw new Error(`${current.tenant.slug} has no role "${unknown.join('", "')}"`)
    const held = await trx.from('membership_roles').where({ tenant_id: current.tenant.id, membership_id: membershipId })
    const missing = roles.filter(({ id }) => !held.some((row) => row.role_id === id))
    const rows = missing.map((role) => ({ membership_id: membershipId, role_id: role.id }))
    await insertMany(trx, 'membership_roles', ['membership_id', 'role_id'], rows)
  }
}
