import type { ApiClient } from '@japa/api-client'
import Grant from '#models/grant'
import type { Permission } from '#permissions/verbs'
import { configurationChanged } from '#tenancy/configuration'
import { transaction } from '#tenancy/transaction'
import { makeCompany } from '#tests/helpers/company'

type Role = 'owner' | 'manager' | 'agent' | 'analyst'

/** A company and its people as visitors of pages; `without` takes a permission from all roles. */
export async function visits(client: ApiClient, { without }: { without?: Permission } = {}) {
  const acme = await makeCompany()
  const visit = (path: string, role: Role = 'owner') => client.get(path).loginAs(acme.users[role]).redirects(0)
  const fragment = (path: string, role: Role = 'owner') => visit(path, role).header('hx-request', 'true')
  if (without) {
    await acme.as('owner', async () => {
      await Grant.query().where('permission', without).delete()
      await transaction(configurationChanged)
    })
  }
  return { acme, visit, fragment }
}
