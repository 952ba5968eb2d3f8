import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { noteChange } from '#actions/note_change'
import { StaleRoleError } from '#actions/settings/roles/bump_version'
import { members, type Role } from '#permissions/roles'
import { insertMany } from '#tenancy/bulk'
import { current } from '#tenancy/current'

/**
 * Everybody with the one role gets the other instead, as it is in the database now.
 *
 * @throws StaleRoleError when somebody got the role since it was shown as nobody's
 */
export async function moveHolders(trx: TransactionClientContract, from: Role, into: Role | undefined) {
  const holders = await holdersOf(trx, from)
  if (holders.length && !into) throw new StaleRoleError(`Role ${from.id} is held by ${holders.length}`)
  if (!into) return
  const there = await holdersOf(trx, into)
  const missing = holders.filter((id) => !there.includes(id))
  const rows = missing.map((id) => ({ membership_id: id, role_id: into.id }))
  await insertMany(trx, 'membership_roles', ['membership_id', 'role_id'], rows)
  await trx.from('membership_roles').where({ tenant_id: current.tenant.id, role_id: from.id }).delete()
  for (const id of holders) await note(trx, id, from, into)
}

async function holdersOf(trx: TransactionClientContract, { id }: Role): Promise<string[]> {
  const place = { tenant_id: current.tenant.id, role_id: id }
  const rows = await trx.from('membership_roles').where(place).select('membership_id')
  return rows.map((row) => row.membership_id)
}

async function note(trx: TransactionClientContract, membershipId: string, from: Role, into: Role) {
  const member = [...members().values()].find((each) => each.membershipId === membershipId)
  if (!member) return
  const before = member.roles.map(({ id }) => id)
  const after = [...new Set(before.map((id) => (id === from.id ? into.id : id)))]
  const change = { before: { roles: before }, after: { roles: after } }
  await noteChange(trx, { list: 'users', recordId: membershipId, action: 'update', ...change })
}
