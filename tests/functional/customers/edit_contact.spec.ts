import { test } from '@japa/runner'
import type { Record } from '#fields/field'
import { readRecord } from '#lists/read_records'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { submit } from '#tests/helpers/customer_pages'

test.group('Editing the ways to reach a customer', (group) => {
  let company: Company
  let customer: Record
  group.each.setup(async () => {
    company = await makeCompany()
    customer = await company.as('owner', () =>
      createCustomer({
        phone: '+49 30 901820',
        email: 'a@example.com',
        city: 'Ulm',
        membership_number: 'M1',
      })
    )
  })
  const now = () => company.as('owner', async () => (await readRecord(customer.id))!)

  test('edits phones, e-mails, accounts and addresses in one place (M2.1, M2.2, M2.4)', async ({ client, assert }) => {
    const page = (
      await client.get(`/acme/customers/${customer.id}/edit?section=contact`).loginAs(company.users.owner)
    ).text()
    for (const { id } of [...customer.points, ...customer.addresses]) assert.include(page, `[${id}][id]" value="${id}"`)
    const [email, phone] = customer.points
    const points = {
      [email.id]: { id: email.id, channel: 'email', value: email.value, remove: '1' },
      [phone.id]: { id: phone.id, channel: 'phone', value: '+49 30 901899', label: 'Office' },
      x: { channel: 'line', value: 'ana' },
    }
    const addresses = {
      [customer.addresses[0].id]: { id: customer.addresses[0].id, city: 'Ulm', postcode: '01099' },
      y: { city: 'Bern', initial: '1' },
    }
    const response = await submit(
      client,
      company.users.owner,
      `/acme/customers/${customer.id}?section=contact`,
      { _version: '1', points, addresses },
      'PUT'
    )
    response.assertHeader('location', `/acme/customers/${customer.id}?tab=contact`)
    const record = await now()
    assert.deepEqual(
      record.points.map(({ value }) => value),
      ['+49 30 901899', 'ana']
    )
    assert.deepEqual(
      record.addresses.map(({ city, postcode, initial }) => [city, postcode, initial]),
      [
        ['Ulm', '01099', false],
        ['Bern', null, true],
      ]
    )
  })

  test('adds a row for another phone without saving', async ({ client, assert }) => {
    const response = await submit(
      client,
      company.users.owner,
      `/acme/customers/${customer.id}?section=contact`,
      { _version: '1', _add: 'points' },
      'PUT'
    )
    response.assertStatus(200)
    assert.include(response.text(), 'class="item-row point-row"')
    assert.equal((await now()).version, 1)
  })
})
