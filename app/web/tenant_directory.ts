import db from '@adonisjs/lucid/services/db'
import type { CurrentTenant } from '#tenancy/current'

interface Row {
  id: number
  slug: string
  name: string
  config_version: number
  settings: string
}

/** The active tenants that a person belongs to, by name: one statement of the directory tables. */
export async function tenantsOf(userId: string): Promise<CurrentTenant[]> {
  const rows: Row[] = await db
    .from('user_tenants as ut')
    .join('tenants as t', 't.id', 'ut.tenant_id')
    .where('ut.user_id', userId)
    .where('t.status', 'active')
    .orderBy('t.name')
    .select('t.id', 't.slug', 't.name', 't.config_version', 't.settings')
  return rows.map(({ config_version: configVersion, settings, ...tenant }) => {
    return { ...tenant, configVersion, settings: JSON.parse(settings) }
  })
}
