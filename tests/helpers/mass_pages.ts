import type { ApiClient } from '@japa/api-client'
import type { Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { visits } from '#tests/helpers/visits'

export type Form = { [name: string]: string | string[] }
export type Role = 'owner' | 'manager' | 'agent' | 'analyst'

export const PATH = '/acme/customers/mass-actions'

const sender =
  (client: ApiClient, acme: Company) =>
  (path: string, form: Form, role: Role = 'owner') =>
    client.post(path).loginAs(acme.users[role]).withCsrfToken().redirects(0).form(form)

/** What a hidden input of a page holds. */
export const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)![1]

/** A company with three customers, the third a prospect, and its people as visitors. */
export async function begin(client: ApiClient) {
  const { acme, visit } = await visits(client)
  const customers = await acme.as('owner', async () => [
    await createCustomer({ last_name: 'First' }),
    await createCustomer({ last_name: 'Second' }),
    await createCustomer({ last_name: 'Third', status: 'prospect' }),
  ])
  return { acme, visit, send: sender(client, acme), customers }
}
