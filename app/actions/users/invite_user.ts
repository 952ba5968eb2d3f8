import hash from '@adonisjs/core/services/hash'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { randomBytes } from 'node:crypto'
import { noteChange } from '#actions/note_change'
import { enterTenant, noteInvitation } from '#actions/users/directory'
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
  /** Ids of teams of the current tenant. */
  teams?: string[]
  locale?: string
  timeZone?: string
  /** Demo and tests set one; an invited person chooses their own. */
  password?: string
}

export interface Invited {
  user: User
  membershipId: string
  /** Does the account need a password yet? The invitation made it, or an earlier one that nobody followed. */
  isNew: boolean
}

/** Makes a person a member of the current tenant with these roles and teams, and an account when the e-mail is new. */
export class InviteUser {
  async handle(invitation: Invitation): Promise<Invited> {
    const { email, roles, teams = [], password } = invitation
    const unusable = randomBytes(48).toString('base64')
    return transaction(async (trx) => {
      const known = await User.findBy('emailKey', keyOf(email), { client: trx })
      if (known) await hash.make(unusable)
      const user = known ?? (await this.createUser(invitation, unusable, trx))
      const membership = await Membership.firstOrCreate({ userId: user.id }, { version: 1 }, { client: trx })
      const entered = await enterTenant(membership, trx)
      const isNew = !known?.opened
      if (entered && !password) await noteInvitation(trx, membership.id, { email, name: nameIn(invitation) }, isNew)
      await this.giveRoles(membership.id, roles, trx)
      const places = teams.map((id) => ({ team_id: id, membership_id: membership.id }))
      if (entered) await insertMany(trx, 'team_members', ['team_id', 'membership_id'], places)
      await noteChange(trx, {
        list: 'users',
        recordId: membership.id,
        action: 'invite',
        after: { email, roles, teams },
      })
      await configurationChanged(trx)
      return { user, membershipId: membership.id, isNew }
    })
  }

  /** Without a password nobody can sign in: what is hashed is random and told to no one. */
  private createUser(invitation: Invitation, unusable: string, trx: TransactionClientContract) {
    const { email, locale = 'en', timeZone = 'UTC', password = unusable } = invitation
    const values = { email: email.trim(), emailKey: keyOf(email), name: nameIn(invitation), locale, timeZone }
    const openedAt = invitation.password ? DateTime.utc() : null
    return User.create({ ...values, theme: 'system', password, openedAt }, { client: trx })
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

const nameIn = ({ name, email }: Invitation) => name || email.split('@')[0]
