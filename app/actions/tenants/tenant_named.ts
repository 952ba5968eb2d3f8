import Tenant from '#models/tenant'
import type { CurrentTenant, TenantSettings } from '#tenancy/current'

/** The tenant with this slug, as `runAs` takes it. */
export async function tenantNamed(slug: string): Promise<CurrentTenant | null> {
  const tenant = await Tenant.findBy('slug', slug)
  if (!tenant) return null
  const { id, name, configVersion } = tenant
  return { id, slug, name, configVersion, settings: tenant.settings as TenantSettings }
}
