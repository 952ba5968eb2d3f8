import { test } from '@japa/runner'
import { submit } from '#tests/helpers/customer_pages'
import { knownCustomer } from '#tests/helpers/known_customer'

test.group('Editing the ways to reach a customer', (group) => {
  const known = knownCustomer(group)

  test('edits phones, e-mails, accounts and addresses in one place (M2.1, M2.2, M2.4)', async ({ client, assert }) => {
    const page = (
      await client.get(`/acme/customers/${known.customer.id}/edit?section=contact`).loginAs(known.company.users.owner)
    ).text()
    for (const { id } of [...known.customer.points, ...known.customer.addresses])
      assert.include(page, `[${id}][id]" value="${id}"`)
    const [email, phone] = known.customer.points
    const points = {
      [email.id]: { id: email.id, channel: 'email', value: email.value, remove: '1' },
      [phone.id]: { id: phone.id, channel: 'phone', value: '+49 30 901899', label: 'Office' },
      x: { channel: 'line', value: 'ana' },
    }
    const addresses = {
      [known.customer.addresses[0].id]: { id: known.customer.addresses[0].id, city: 'Ulm', postcode: '01099' },
      y: { city: 'Bern', initial: '1' },
    }
    const response = await submit(
      client,
      known.company.users.owner,
      `/acme/customers/${known.customer.id}?section=contact`,
      { _version: '1', points, addresses },
      'PUT'
    )
    response.assertHeader('location', `/acme/customers/${known.customer.id}?tab=contact`)
    const record = await known.now()
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
      known.company.users.owner,
      `/acme/customers/${known.customer.id}?section=contact`,
      { _version: '1', _add: 'points' },
      'PUT'
    )
    response.assertStatus(200)
    assert.include(response.text(), 'class="item-row point-row"')
    assert.equal((await known.now()).version, 1)
  })
})
