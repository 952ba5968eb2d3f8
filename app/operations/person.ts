import db from '@adonisjs/lucid/services/db'
import { OperationFailure } from '#operations/errors'
import { can } from '#permissions/grants'
import type { Permission } from '#permissions/verbs'
import { loadConfiguration } from '#tenancy/configuration'
import { current, runAs, type CurrentTenant, type CurrentUser } from '#tenancy/current'

/** The tenant as it is now, or null when it may not work. */
export async function readTenant(id: number): Promise<CurrentTenant | null> {
  const row = await db.from('tenants').where('id', id).where('status', 'active').first()
  if (!row) return null
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    configVersion: row.config_version,
    settings: JSON.parse(row.settings),
  }
}

/**
 * Does `work` as the person who asked for it, read again now. Somebody who left the tenant, was
 * suspended or lost the right does nothing any more.
 */
export async function asPerson<T>(userId: string, permission: Permission, work: () => Promise<T>): Promise<T> {
  const user = await readPerson(userId)
  if (!user) throw new OperationFailure('person_gone')
  return runAs(current.tenant, user, async () => {
    await loadConfiguration()
    if (!can(permission)) throw new OperationFailure('not_permitted')
    return work()
  })
}

async function readPerson(userId: string): Promise<CurrentUser | null> {
  const membership = db.from('memberships').where('tenant_id', current.tenant.id).where('user_id', userId)
  const place = await membership.whereNull('suspended_at').select('id').first()
  const user = await db.from('users').where('id', userId).whereNull('suspended_at').first()
  if (!place || !user) return null
  return {
    id: user.id,
    name: user.name,
    membershipId: place.id,
    locale: user.locale,
    timeZone: user.time_zone,
  }
}
