import { people } from '#dictionaries/people'
import { loadConfiguration, reloadConfiguration } from '#tenancy/configuration'
import { runAs, type CurrentTenant } from '#tenancy/current'

/** Does `work` as the person who owns a tenant of the data set. */
export function asOwner<T>(tenant: CurrentTenant, work: () => Promise<T>): Promise<T> {
  return runAs(tenant, undefined, async () => {
    await reloadConfiguration()
    const { id, name, membershipId } = people().find(({ email }) => email.startsWith('owner@'))!
    return runAs(tenant, { id, name, membershipId, locale: 'en', timeZone: 'UTC' }, async () => {
      await loadConfiguration()
      return work()
    })
  })
}
