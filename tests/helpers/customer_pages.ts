import type { ApiClient } from '@japa/api-client'
import type User from '#models/user'

type Form = { [name: string]: unknown }

/** Posts a form as a page of ours does, without following where it leads. */
export function submit(
  client: ApiClient,
  user: User,
  path: string,
  form: Form = {},
  method: 'POST' | 'PUT' | 'DELETE' = 'POST'
) {
  const target = method === 'POST' ? path : `${path}${path.includes('?') ? '&' : '?'}_method=${method}`
  return client.post(target).loginAs(user).withCsrfToken().redirects(0).form(form)
}

/** What the form for new customers posts; `values` go over it. */
export function newCustomerForm(manager: User, values: Form = {}): Form {
  const required = { segment: 'retail', status: 'active', channel: 'referral', manager: manager.id }
  return { type: 'person', first_name: 'Ana', last_name: 'López', ...required, ...values }
}

/** The id that the list is asked to show on top. */
export const createdId = (location: string) => new URL(location, 'http://here').searchParams.get('created')!
