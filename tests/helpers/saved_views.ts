import type { ApiClient } from '@japa/api-client'
import View from '#models/view'
import type { Company } from '#tests/helpers/company'
import { listIn } from '#tests/helpers/list_text'
import { visits } from '#tests/helpers/visits'

type Role = keyof Company['users']
type Form = Record<string, string | string[]>

/** What tests of saved views do: post their forms, read them back, look at the tabs. */
export async function viewsOfAcme(client: ApiClient) {
  const { acme, visit } = await visits(client)
  return {
    acme,
    visit,
    post: (to: string, form: Form, role: Role = 'owner') =>
      client.post(to).form(form).loginAs(acme.users[role]).withCsrfToken().redirects(0),
    saved: (name: string) => acme.as('owner', () => View.findByOrFail('name', name)),
    tabs: async (role?: Role) => listIn((await visit('/acme/customers', role)).text()).tabs,
  }
}
