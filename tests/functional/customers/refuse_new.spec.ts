import { test } from '@japa/runner'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { changed } from '#tests/helpers/custom_fields'
import { createCustomer } from '#tests/helpers/customers'
import { newCustomerForm, submit } from '#tests/helpers/customer_pages'

test.group('Refusing a new customer', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('is refused to who may not create customers, page and form', async ({ client, assert }) => {
    const { analyst } = company.users
    ;(await client.get('/acme/customers/new').loginAs(analyst)).assertStatus(403)
    ;(await submit(client, analyst, '/acme/customers', newCustomerForm(analyst))).assertStatus(403)
    await company.as('owner', async () => assert.equal(await countOf('customers'), 0))
  })

  test('keeps everything typed and names each field when something is missing or wrong (M1.15)', async ({
    client,
    assert,
  }) => {
    const { owner } = company.users
    const form = {
      type: 'person',
      first_name: '',
      last_name: 'O’Brien <b>',
      segment: '',
      status: 'active',
      email: 'nobody',
      tags: ['vip'],
      newsletter: '1',
      points: { k1: { channel: 'line', value: 'my-line', label: 'Shop' } },
      addresses: { k2: { city: 'Ulm' } },
    }
    const response = await submit(client, owner, '/acme/customers', form)
    response.assertStatus(422)
    const page = response.text()
    for (const kept of [
      'O’Brien &lt;b&gt;',
      'value="nobody"',
      'value="my-line"',
      'value="Shop"',
      'value="Ulm"',
      '<option value="vip" selected>',
      '<option value="active" selected>',
    ])
      assert.include(page, kept)
    assert.match(page, /checked[^>]*name="newsletter"/)
    assert.match(page, /error-summary[^]*href="#field-segment">Segment: Needs a value/)
    assert.include(page, 'Email: Not an e-mail address')
    assert.match(page, /id="field-email"[^>]*aria-invalid="true"/)
    await company.as('owner', async () => assert.equal(await countOf('customers'), 0))
  })

  test('refuses a duplicate ID number and links the other record, unless it may not be seen (M1.14)', async ({
    client,
    assert,
  }) => {
    const { owner } = company.users
    const other = await company.as('owner', () => createCustomer({ id_type: 'passport', id_number: 'AB 1' }))
    const response = await submit(
      client,
      owner,
      '/acme/customers',
      newCustomerForm(owner, { id_type: 'passport', id_number: 'ab 1' })
    )
    response.assertStatus(422)
    response.assertTextIncludes('ID number: Another customer has this value already')
    response.assertTextIncludes('Luís Gonçalves has the same value')
    response.assertTextIncludes(`href="/acme/customers/${other.id}"`)
    await company.as('owner', async () => assert.equal(await countOf('customers'), 1))
  })

  test('does not tell who holds a value to somebody who may not see that record', async ({ client, assert }) => {
    const { owner, agent } = company.users
    const other = await company.as('owner', () => createCustomer({ membership_number: 'M1' }))
    await company.as('owner', async () => {
      const { default: Grant } = await import('#models/grant')
      const { default: Role } = await import('#models/role')
      const role = await Role.findByOrFail('key', 'agent')
      await Grant.query().where('roleId', role.id).where('permission', 'customers.view').update({ scope: 'own' })
      await changed()
    })
    const response = await submit(client, agent, '/acme/customers', newCustomerForm(owner, { membership_number: 'm1' }))
    response.assertStatus(422)
    response.assertTextIncludes('whom you may not see')
    assert.notInclude(response.text(), other.id)
    assert.notInclude(response.text(), 'Gonçalves')
  })

  test('answers 422, never 500, to parameters of a wrong type (IN-7)', async ({ client, assert }) => {
    const { owner } = company.users
    for (const value of [['x', 'y'], { x: 1 }, { x: ['y'] }]) {
      for (const key of ['first_name', 'segment', 'points', 'addresses', '_submission', '_add']) {
        const response = await submit(client, owner, '/acme/customers', newCustomerForm(owner, { [key]: value }))
        assert.equal(`${key} ${response.status()}`, `${key} 422`, JSON.stringify(value))
      }
    }
  })
})
