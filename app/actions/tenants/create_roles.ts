import i18nManager from '@adonisjs/i18n/services/main'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { now } from '#database/decorators'
import { defaultRoles, type DefaultRole } from '#permissions/default_roles'
import { insertMany } from '#tenancy/bulk'
import { newId } from '#text/ids'

/** The roles that a new tenant starts with, named in its language. */
export async function createRoles(trx: TransactionClientContract, language: string) {
  const time = now()
  const stamps = { created_at: time, updated_at: time }
  const roles = defaultRoles().map((role, position) => ({
    ...role,
    id: newId(),
    position,
    name: nameOf(role, language),
  }))
  const rows = roles.map(({ id, key, name, position }) => ({ id, key, name, position, ...stamps }))
  await insertMany(trx, 'roles', ['id', 'key', 'name', 'position', 'created_at', 'updated_at'], rows)
  const grants = roles.flatMap((role) => grantsOf(role.id, role.grants))
  await insertMany(trx, 'grants', ['id', 'role_id', 'permission', 'scope'], grants)
}

const nameOf = ({ key }: DefaultRole, language: string) => i18nManager.locale(language).t(`permissions.role_${key}`)

const grantsOf = (roleId: string, grants: DefaultRole['grants']) =>
  Object.entries(grants).map(([permission, scope]) => ({
    id: newId(),
    role_id: roleId,
    permission,
    scope,
  }))
