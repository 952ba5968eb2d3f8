import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Reaches } from '#permissions/roles'
import { insertMany } from '#tenancy/bulk'
import { newId } from '#text/ids'

/** Stores what a role permits; what reaches nothing is not stored. */
export async function insertGrants(trx: TransactionClientContract, roleId: string, reaches: Reaches) {
  const rows = [...reaches]
    .filter(([, scope]) => scope !== 'none')
    .map(([permission, scope]) => ({ id: newId(), role_id: roleId, permission, scope }))
  await insertMany(trx, 'grants', ['id', 'role_id', 'permission', 'scope'], rows)
}
