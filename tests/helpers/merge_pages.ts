import type { ApiClient } from '@japa/api-client'
import type { Record } from '#fields/field'
import { hidden, type Role } from '#tests/helpers/mass_pages'
import { createCustomer } from '#tests/helpers/customers'
import { visits } from '#tests/helpers/visits'

export const HOME = '/acme/customers'
export const PATH = `${HOME}/merges`

export const pageOf = (...customers: { id: string }[]) => `${HOME}/merge?ids=${customers.map(({ id }) => id).join(',')}`

type Form = { [name: string]: unknown }

/** A company with three customers that are one, and its people as visitors. */
export async function begin(client: ApiClient) {
  const { acme, visit } = await visits(client)
  const customers = await acme.as('owner', async () => [
    await createCustomer({
      first_name: 'Ana',
      last_name: 'López',
      phone: '+49 30 901820',
      segment: 'retail',
      tags: 'vip',
    }),
    await createCustomer({
      first_name: 'Anna',
      last_name: 'Lopez',
      phone: '030 901820',
      segment: 'enterprise',
      tags: 'reference',
    }),
    await createCustomer({ first_name: 'A.', last_name: 'López', email: 'ana@example.com', membership_number: 'M7' }),
  ])
  const send = (path: string, form: Form = {}, role: Role = 'owner') =>
    client.post(path).loginAs(acme.users[role]).withCsrfToken().redirects(0).form(form)
  /** Opens the page of a merge and sends its form with these choices. */
  const sendMerge = async (merged: Record[], choices: Form = {}, role: Role = 'owner') => {
    const html = (await visit(pageOf(...merged), role)).text()
    return send(
      PATH,
      {
        merge: hidden(html, 'merge'),
        main: merged[0].id,
        shown_main: merged[0].id,
        move: ['contact', 'accounts', 'tickets', 'comments', 'relations'],
        ...choices,
      },
      role
    )
  }
  return { acme, visit, send, sendMerge, customers }
}
