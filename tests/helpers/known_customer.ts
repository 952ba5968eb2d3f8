import type { Group } from '@japa/runner/core'
import type { RecordInput } from '#actions/records/fill_record'
import type { Record } from '#fields/field'
import { readRecord } from '#lists/read_records'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

const reachable = { phone: '+49 30 901820', email: 'a@example.com', city: 'Ulm', membership_number: 'M1' }

interface Known {
  company: Company
  customer: Record
  /** The customer as it is kept by now. */
  now(): Promise<Record>
}

/** Each test of a group has a company and one customer of it. */
export function knownCustomer(group: Group, values: RecordInput = reachable): Known {
  const known = {
    now: () => known.company.as('owner', async () => (await readRecord(known.customer.id))!),
  } as Known
  group.each.setup(async () => {
    known.company = await makeCompany()
    known.customer = await known.company.as('owner', () => createCustomer(values))
  })
  return known
}
