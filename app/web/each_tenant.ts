import type User from '#models/user'
import { runAs } from '#tenancy/current'
import { tenantsOf } from '#web/tenant_directory'

/** Does `work` in each company that a person belongs to, as that person. */
export async function inEachTenant({ id, name, locale, timeZone }: User, work: () => Promise<void>) {
  const person = { id, name, locale, timeZone, membershipId: '' }
  for (const tenant of await tenantsOf(id)) await runAs(tenant, person, work)
}
