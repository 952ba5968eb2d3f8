import { test } from '@japa/runner'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { submit } from '#tests/helpers/customer_pages'
import { knownCustomer } from '#tests/helpers/known_customer'

test.group('Editing a customer', (group) => {
  const known = knownCustomer(group)

  test('refuses to empty a required field and keeps what was typed (M1.15)', async ({ client, assert }) => {
    const response = await submit(
      client,
      known.company.users.owner,
      `/acme/customers/${known.customer.id}`,
      { _version: '1', segment: '', last_name: 'Kept' },
      'PUT'
    )
    response.assertStatus(422)
    response.assertTextIncludes('Segment: Needs a value')
    response.assertTextIncludes('value="Kept"')
    assert.equal((await known.now()).last_name, 'Gonçalves')
  })

  test('refuses a value that another customer has (M1.14)', async ({ client, assert }) => {
    const other = await known.company.as('owner', () =>
      createCustomer({ first_name: 'Other', membership_number: 'M2' })
    )
    const response = await submit(
      client,
      known.company.users.owner,
      `/acme/customers/${known.customer.id}`,
      { _version: '1', membership_number: 'm2' },
      'PUT'
    )
    response.assertStatus(422)
    response.assertTextIncludes(`href="/acme/customers/${other.id}"`)
    assert.equal((await known.now()).membership_number, 'M1')
  })

  test('sets only the fields of the section that it shows (MA-1)', async ({ client, assert }) => {
    const response = await submit(
      client,
      known.company.users.owner,
      `/acme/customers/${known.customer.id}?section=marketing`,
      {
        _version: '1',
        status: 'dormant',
        first_name: 'Smuggled',
        phone: '+49 30 1',
        version: '9',
        deleted_at: '2001-01-01',
        created_by: known.company.users.agent.id,
      },
      'PUT'
    )
    response.assertStatus(303)
    const record = await known.now()
    assert.deepInclude(record, {
      first_name: 'Luís',
      version: 2,
      deleted_at: null,
      created_by: known.company.users.owner.id,
    })
    assert.equal(record.points[1].value, known.customer.points[1].value)
    assert.notEqual(record.status_id, known.customer.status_id)
  })

  test('reassigns manager and service manager (M11.1, M11.2)', async ({ client, assert }) => {
    const [manager, serviceManager] = [known.company.users.manager.id, known.company.users.agent.id]
    await submit(
      client,
      known.company.users.owner,
      `/acme/customers/${known.customer.id}?section=basic`,
      { _version: '1', manager, service_manager: serviceManager },
      'PUT'
    )
    assert.deepInclude(await known.now(), { manager_id: manager, service_manager_id: serviceManager })
  })

  test('unticks boxes and empties lists', async ({ client, assert }) => {
    await known.company.as('owner', () => changeCustomer(known.customer.id, { newsletter: 'yes', tags: ['vip'] }))
    await submit(
      client,
      known.company.users.owner,
      `/acme/customers/${known.customer.id}?section=marketing`,
      { _version: '2', newsletter: '', tags: [''] },
      'PUT'
    )
    const record = await known.now()
    assert.isFalse(record.newsletter)
    assert.deepEqual(record.custom, {})
  })

  test('gives htmx only the form of a section', async ({ client, assert }) => {
    const response = await client
      .get(`/acme/customers/${known.customer.id}/edit?section=basic`)
      .loginAs(known.company.users.owner)
      .header('hx-request', 'true')
    response.assertStatus(200)
    assert.notInclude(response.text(), '<html')
    assert.include(response.text(), `name="_version" value="1"`)
  })
})
