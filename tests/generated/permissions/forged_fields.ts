import type { ApiClient } from '@japa/api-client'
import { everyFieldNamed } from '#lists/fields_of'
import { readRecord } from '#lists/read_records'
import type { Guarded } from '#tests/generated/permissions/guarded_fields'
import { submit } from '#tests/helpers/customer_pages'

const PARTS = ['', '?section=basic', '?section=contact', '?section=marketing', '?section=other']

/**
 * Which of the fields the manager changed with forms that name them all the same, with the record's contact points and
 * addresses by their ids; each form changes something else, so that it is saved.
 */
export async function changedByForms(client: ApiClient, { company, inputs }: Guarded, id: string): Promise<string[]> {
  const now = () => company.as('owner', async () => (await readRecord(id))!)
  const before = await now()
  for (const part of PARTS) {
    const { version } = await now()
    const values = Object.fromEntries([...inputs].map(([key, texts]) => [key, texts[1]]))
    const form = { _version: String(version), ...values, first_name: `Eve${part.length}`, web: `eve${part.length}` }
    await submit(client, company.users.manager, `/acme/customers/${id}${part}`, form, 'PUT')
  }
  const after = await now()
  if (after.version === before.version) return ['nothing at all was saved']
  return company.as('owner', async () =>
    [...inputs.keys()].filter((key) => {
      const field = everyFieldNamed('customers', key)!
      return JSON.stringify(field.store.read(before, field)) !== JSON.stringify(field.store.read(after, field))
    })
  )
}
