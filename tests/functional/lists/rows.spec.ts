import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { createField } from '#tests/helpers/custom_fields'
import { setReach } from '#tests/helpers/grants'
import { listIn } from '#tests/helpers/list_text'
import { visits } from '#tests/helpers/visits'

test.group('The rows of a list', () => {
  test('show on top what was just created, and nothing that is not theirs to see', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    const { id } = await acme.as('owner', () => createCustomer({ manager: acme.users.owner.id }))
    await setReach(acme, 'agent', 'customers.view', 'own')
    const path = `/acme/customers?filter[status]=dormant&created=${id}`
    assert.lengthOf(listIn((await visit(path)).text()).rows, 1)
    assert.deepEqual(listIn((await visit(path, 'agent')).text()).rows, [])
  })

  test('shows type, ID type and number, names, status and creation date (M5.2, M1.9, M1.13)', async ({
    client,
    assert,
  }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', () => createCustomer({ id_type: 'passport', id_number: 'C01X0006H', company: 'Embraer' }))
    const usual = listIn((await visit('/acme/customers')).text())
    assert.deepEqual(usual.heads, [
      'Name',
      'Type',
      'ID type',
      'ID number',
      'Status',
      'Responsible manager',
      'Created',
      'Options',
    ])
    assert.deepEqual(usual.rows[0].slice(0, 5), ['Luís Gonçalves Embraer', 'Person', 'Passport', 'C01X0006H', 'Active'])
    assert.match(usual.rows[0][6], /second|now|minute/)
    const names = listIn(
      (await visit('/acme/customers?columns=type,id_type,id_number,first_name,last_name,status,created_at')).text()
    )
    assert.deepEqual(names.rows[0].slice(0, 6), ['Person', 'Passport', 'C01X0006H', 'Luís', 'Gonçalves', 'Active'])
  })

  test('shows gender, birthday, customer number, modified and any other field as a column (M5.3, M1.13)', async ({
    client,
    assert,
  }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', async () => {
      await createField('tax_region', 'select', { label: 'Tax region', values: ['EU North'] })
      await createCustomer({
        gender: 'male',
        birthday: '1980-03-14',
        number: 'K-7',
        tax_region: 'eu_north',
        email: 'luis@example.com',
      })
    })
    const { heads, rows } = listIn(
      (await visit('/acme/customers?columns=name,gender,birthday,number,updated_at,created_at,tax_region,email')).text()
    )
    assert.deepEqual(heads.slice(1, 9), [
      'Gender',
      'Birthday',
      'Customer number',
      'Updated',
      'Created',
      'Tax region',
      'Email',
      'Options',
    ])
    assert.deepEqual(rows[0].slice(1, 4), ['Male', 'Mar 14, 1980', 'K-7'])
    assert.deepEqual(rows[0].slice(6, 8), ['EU North', 'luis@example.com'])
  })

  test('marks the customer just created and shows it on top, whatever the order (M4.5)', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    const made = await acme.as('owner', async () => {
      for (const name of ['Ana', 'Bea', 'Zoë']) await createCustomer({ first_name: name, last_name: 'Lima' })
      return createCustomer({ first_name: 'Newest', last_name: 'One' })
    })
    const usual = listIn((await visit('/acme/customers')).text())
    assert.deepEqual(usual.names, ['Newest One', 'Zoë Lima', 'Bea Lima', 'Ana Lima'])
    const html = (await visit(`/acme/customers?sort=name&filter[first_name][starts]=Ana&created=${made.id}`)).text()
    assert.deepEqual(listIn(html).names, ['Newest One New', 'Ana Lima'])
    assert.equal(html.match(/class="is-fresh"/g)?.length, 1)
  })

  test('marks a disabled customer', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    const { id } = await acme.as('owner', () => createCustomer())
    await client.post(`/acme/customers/${id}/disabling`).loginAs(acme.users.owner).withCsrfToken()
    const html = (await visit('/acme/customers')).text()
    assert.deepEqual(listIn(html).names, ['Luís Gonçalves Disabled'])
    assert.include(html, `${id}/disabling?_method=DELETE`)
  })
})
