import { test } from '@japa/runner'
import { submit } from '#tests/helpers/customer_pages'
import { rule } from '#tests/helpers/field_rules'
import { knownCustomer } from '#tests/helpers/known_customer'

const values = {
  ...{
    phone: '+49 30 901820',
    mobile: '+49 171 9018200',
    email: 'a@example.com',
    id_number: 'X77',
    id_type: 'passport',
  },
  ...{ address1: 'Long street 1', city: 'Ulm', postcode: '89073', country: 'DE' },
}

test.group('A customer, to a person who may not see all of it', (group) => {
  const known = knownCustomer(group, values)
  const path = () => `/acme/customers/${known.customer.id}`
  const save = (client: Parameters<typeof submit>[0], form: object, section = '') =>
    submit(client, known.company.users.manager, path() + section, { _version: '1', ...form }, 'PUT')

  test('keeps a hidden value, contact point and part of an address that a form names all the same (PM-5)', async ({
    client,
    assert,
  }) => {
    await rule(known.company, 'manager', {
      phone: 'hidden',
      email: 'masked',
      id_number: 'hidden',
      city: 'hidden',
      postcode: 'read',
    })
    const { points, addresses } = known.customer
    const [phone, mobile, email] = ['phone', 'mobile', 'email'].map((kind) =>
      points.find((point) => point.value === values[kind as 'phone'])!
    )
    const form = {
      ...{ id_number: 'FORGED', phone: '', email: 'forged@example.com', city: 'Forged', postcode: '00000' },
      points: {
        a: { id: phone.id, channel: 'mobile', value: '+49 171 9999999', primary: '1' },
        b: { id: email.id, channel: 'email', value: '', remove: '1' },
        c: { id: mobile.id, channel: 'mobile', value: '+49 171 9018201', primary: '1' },
        d: { channel: 'phone', value: '+49 30 999999' },
      },
      addresses: { a: { id: addresses[0].id, address1: 'Short street 2', city: 'Forged', remove: '' } },
    }
    ;(await save(client, form, '?section=contact')).assertStatus(422)
    delete (form.points as Record<string, unknown>).d
    ;(await save(client, form, '?section=contact')).assertStatus(303)
    const now = await known.now()
    assert.equal(now.id_number, 'X77')
    assert.sameMembers(
      now.points.map(({ value }) => value),
      [values.phone, '+49 171 9018201', values.email]
    )
    assert.isTrue(now.points.find(({ id }) => id === phone.id)!.primary)
    assert.containsSubset(now.addresses[0], { address1: 'Short street 2', city: 'Ulm', postcode: '89073' })
  })

  test('loses only what they may write when they remove an address', async ({ client, assert }) => {
    await rule(known.company, 'manager', { city: 'hidden' })
    const [{ id }] = known.customer.addresses
    ;(await save(client, { addresses: { a: { id, remove: '1' } } }, '?section=contact')).assertStatus(303)
    const [address] = (await known.now()).addresses
    assert.containsSubset(address, { city: 'Ulm', address1: null, postcode: null, country: null })
  })

  test('stands whole behind a form that shows a part of it', async ({ client, assert }) => {
    await rule(known.company, 'manager', { phone: 'hidden', city: 'masked', id_number: 'read' })
    const page = (await client.get(`${path()}/edit`).loginAs(known.company.users.manager)).text()
    for (const gone of ['901820"', 'Ulm', 'name="id_number"', 'name="city"']) assert.notInclude(page, gone)
    assert.include(page, 'Long street 1')
    ;(await save(client, { first_name: 'Eve', address1: 'Other street' })).assertStatus(303)
    const now = await known.now()
    assert.containsSubset(now.addresses[0], { address1: 'Other street', city: 'Ulm' })
    assert.sameMembers(
      now.points.map(({ value }) => value),
      [values.phone, values.mobile, values.email]
    )
  })

  test('shows neither points nor parts of addresses in the conflict with another save', async ({ client, assert }) => {
    await rule(known.company, 'manager', { phone: 'hidden', city: 'masked', id_number: 'hidden' })
    const { owner } = known.company.users
    const theirs = { _version: '1', phone: '+49 30 777777', city: 'Jena', id_number: 'Y88', last_name: 'Theirs' }
    ;(await submit(client, owner, path(), theirs, 'PUT')).assertStatus(303)
    const conflict = await save(client, { last_name: 'Mine', points: {} })
    conflict.assertStatus(409)
    for (const gone of ['777777', '901820', 'Jena', 'Ulm', 'Y88', 'X77']) assert.notInclude(conflict.text(), gone)
    assert.include(conflict.text(), 'Theirs')
  })
})
