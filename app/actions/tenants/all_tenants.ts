import Tenant from '#models/tenant'
import type { CurrentTenant, TenantSettings } from '#tenancy/current'

/** Every tenant, suspended ones too, by slug. */
export async function allTenants(): Promise<CurrentTenant[]> {
  const tenants = await Tenant.query().orderBy('slug')
  return tenants.map(({ id, slug, name, configVersion, settings }) => {
    return { id, slug, name, configVersion, settings: settings as TenantSettings }
  })
}
