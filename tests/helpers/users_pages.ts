import type { ApiClient } from '@japa/api-client'
import { people, type Person } from '#dictionaries/people'
import type User from '#models/user'
import { allRoles } from '#permissions/roles'
import { grant } from '#tests/helpers/grants'
import { makeCompany } from '#tests/helpers/company'

/** A company and what its owner, or somebody else, does under Settings ▸ Users. */
export async function usersPages(client: ApiClient) {
  const acme = await makeCompany()
  const call = (method: 'get' | 'post' | 'put' | 'delete', path: string, form = {}, user: User = acme.users.owner) => {
    const asked = client[method](`/acme/settings/users${path}`).loginAs(user).redirects(0)
    return method === 'get' ? asked : asked.withCsrfToken().form(form)
  }
  const roleId = (key: string) => acme.as('owner', async () => allRoles().find((role) => role.key === key)!.id)
  const person = (email: string) =>
    acme.as('owner', async () => people().find((one: Person) => one.email === email) as Person)
  const invite = async (email: string, form: object = {}, user?: User) =>
    call('post', '/new', { email, 'locale': 'en', 'roles[0]': await roleId('agent'), ...form }, user)
  return { acme, call, roleId, person, invite, grantToAgents: () => grant(acme, 'agent', 'settings.users') }
}
