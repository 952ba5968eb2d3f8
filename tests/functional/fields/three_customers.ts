import { defaultState } from '#lists/default_state'
import { ListQuery } from '#lists/list_query'
import type { ListState } from '#lists/list_state'
import { readRecords } from '#lists/read_records'
import { createCustomer } from '#tests/helpers/customers'
import { createField } from '#tests/helpers/custom_fields'

const ana = {
  ...{
    first_name: 'Ána',
    last_name: 'López',
    company: 'Casa 50%',
    number: 'C-1',
    birthday: '1980-03-14',
    id_type: 'passport',
    id_number: 'AB 1',
  },
  ...{
    phone: '+49 30 901820',
    email: 'Ana@Example.com',
    city: 'Köln',
    country: 'DE',
    tags: ['vip', 'follow_up'],
    newsletter: 'yes',
    gender: 'female',
  },
  ...{
    tax_region: 'north',
    score: '12',
    rate: '1.5',
    budget: '1000.50',
    visits: '2024-03-05 10:30',
    since: '2024-03-05',
    note: 'Área 51',
    agreed: 'yes',
  },
}
const bert = {
  ...{
    first_name: 'Bert',
    last_name: 'Hansen',
    company: 'Casa 500',
    number: 'C-2',
    status: 'dormant',
    segment: 'enterprise',
    id_type: 'tax_id',
    id_number: 'AB 12',
  },
  ...{
    phone: '+47 22 44 22 22',
    email: 'bert@example.no',
    city: 'Oslo',
    country: 'NO',
    tags: ['vip'],
  },
  ...{
    tax_region: 'south',
    score: '-3',
    rate: '2.25',
    budget: '99.99',
    visits: '2024-03-06 00:00',
    since: '2024-04-01',
    note: 'none',
  },
}
const cleo = { first_name: 'Cleo', last_name: 'Ana', number: 'D-3' }

/** Ana, Bert and Cleo, with a custom field of every kind that lists can be narrowed by. */
export async function threeCustomers() {
  await customFields()
  for (const customer of [ana, bert, cleo]) await createCustomer(customer)
}

async function customFields() {
  await createField('tax_region', 'select', { values: ['North', 'South'] })
  await createField('score', 'number')
  await createField('rate', 'decimal')
  await createField('budget', 'money', { options: { currency: 'EUR' } })
  await createField('visits', 'date_time')
  await createField('since', 'date')
  await createField('note', 'text')
  await createField('agreed', 'yes_no')
}

const state = (more: Partial<ListState>): ListState => ({
  ...defaultState('customers'),
  list: 'customers',
  limit: 25,
  ...more,
})

/** The first letters of those on the page, in order. */
export async function keptBy(more: Partial<ListState>): Promise<string> {
  const query = await ListQuery.for(state(more))
  const { ids } = await query.page()
  const records = await readRecords(ids)
  return records.map((record) => String(record.name)[0].replace('Á', 'A')).join('')
}
