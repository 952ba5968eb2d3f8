import db from '@adonisjs/lucid/services/db'
import type { Group } from '@japa/runner/core'
import { now } from '#database/decorators'
import { system, type CurrentTenant } from '#tenancy/current'
import { engine } from '#tests/helpers/engines'
import { newId } from '#text/ids'

type Ids = { [table: string]: string }

/** Two tenants with one role, grant and membership each, below the application. */
export interface Tenants {
  mine: CurrentTenant
  theirs: CurrentTenant
  my: Ids
  their: Ids
  theirRows(): Promise<unknown[]>
}

/** Made before the first test of the group, gone after its last. */
export function shareTenants(group: Group): () => Tenants {
  let tenants: Tenants
  group.setup(async () => {
    tenants = await system('tests make two tenants', makeTenants)
    return () => engine.empty()
  })
  return () => tenants
}

async function makeTenants(): Promise<Tenants> {
  const userId = newId()
  await db.table('users').insert({
    id: userId,
    email: 'a@b.test',
    email_key: userId,
    name: 'A',
    password: '-',
    created_at: now(),
    updated_at: now(),
  })
  const [mine, my] = await makeTenant('mine', userId)
  const [theirs, their] = await makeTenant('theirs', userId)
  const theirRows = () =>
    system('tests compare the other tenant', () =>
      Promise.all(Object.keys(their).map((table) => db.from(table).where('tenant_id', theirs.id)))
    )
  return { mine, theirs, my, their, theirRows }
}

async function makeTenant(name: string, userId: string): Promise<[CurrentTenant, Ids]> {
  const stamps = { created_at: now(), updated_at: now() }
  const slug = `${name}-${newId().toLowerCase()}`
  await db.table('tenants').insert({ slug, name, settings: '{}', ...stamps })
  const { id } = await db.from('tenants').where('slug', slug).firstOrFail()
  const ids = { roles: newId(), grants: newId(), memberships: newId() }
  await db.table('roles').insert({ tenant_id: id, id: ids.roles, key: name, name, position: 1, ...stamps })
  await db
    .table('grants')
    .insert({ tenant_id: id, id: ids.grants, role_id: ids.roles, permission: `${name}.verb`, scope: 'all' })
  await db.table('memberships').insert({ tenant_id: id, id: ids.memberships, user_id: userId, ...stamps })
  return [{ id, slug, name, configVersion: 1, settings: {} }, ids]
}
