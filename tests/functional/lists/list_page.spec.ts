import { test } from '@japa/runner'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { createField } from '#tests/helpers/custom_fields'
import { listIn } from '#tests/helpers/list_text'
import { visits } from '#tests/helpers/visits'

test.group('The list', () => {
  test('is refused to a role that may not see customers, and says what is missing', async ({
    client,
    assert,
  }) => {
    const { visit } = await visits(client, { without: 'customers.view' })
    const response = await visit('/acme/customers', 'agent')
    response.assertStatus(403)
    assert.notInclude(response.text(), 'list-form')
  })

  test('hides the customers of another tenant, also from a search', async ({ client, assert }) => {
    const globex = await makeCompany('globex')
    await globex.as('owner', () => createCustomer({ first_name: 'Homer', last_name: 'Simpson' }))
    const { visit } = await visits(client)
    for (const query of ['', '?q=homer'])
      assert.deepEqual(listIn((await visit(`/acme/customers${query}`)).text()).rows, [])
    const stranger = await client.get('/acme/customers').loginAs(globex.users.owner)
    stranger.assertStatus(404)
  })

  test('teaches how to begin while there is nothing', async ({ client }) => {
    const { visit } = await visits(client)
    const response = await visit('/acme/customers')
    response.assertTextIncludes('No customers yet')
    response.assertTextIncludes('/acme/customers/import')
  })

  test('is reached from the side menu and from the home page (M5.1)', async ({
    client,
    assert,
  }) => {
    const { visit } = await visits(client)
    const home = await visit('/acme')
    const links = [...home.text().matchAll(/href="\/acme\/customers"/g)]
    assert.isAtLeast(links.length, 2)
    const page = await visit('/acme/customers')
    assert.match(
      page.text(),
      /href="\/acme\/customers"[^>]*aria-current="page"|aria-current="page"[^>]*href="\/acme\/customers"/
    )
  })

  test('shows type, ID type and number, names, status and creation date (M5.2, M1.9, M1.13)', async ({
    client,
    assert,
  }) => {
    const { visit, acme } = await visits(client)
    await acme.as('owner', () =>
      createCustomer({ id_type: 'passport', id_number: 'C01X0006H', company: 'Embraer' })
    )
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
    assert.deepEqual(usual.rows[0].slice(0, 5), [
      'Luís Gonçalves Embraer',
      'Person',
      'Passport',
      'C01X0006H',
      'Active',
    ])
    assert.match(usual.rows[0][6], /second|now|minute/)
    const names = listIn(
      (
        await visit(
          '/acme/customers?columns=type,id_type,id_number,first_name,last_name,status,created_at'
        )
      ).text()
    )
    assert.deepEqual(names.rows[0].slice(0, 6), [
      'Person',
      'Passport',
      'C01X0006H',
      'Luís',
      'Gonçalves',
      'Active',
    ])
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
      (
        await visit(
          '/acme/customers?columns=name,gender,birthday,number,updated_at,created_at,tax_region,email'
        )
      ).text()
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

  test('offers what a person may do with a row, with Edit at its far right (M5.9)', async ({
    client,
    assert,
  }) => {
    const { visit, acme } = await visits(client)
    const { id } = await acme.as('owner', () => createCustomer())
    const full = (await visit('/acme/customers')).text()
    for (const action of [
      `/acme/customers/${id}"`,
      `${id}/edit"`,
      `${id}/disabling"`,
      `${id}/deletion"`,
    ])
      assert.include(full, action)
    assert.match(full, /<td class="list-options">\s*<a[^>]*aria-label="Edit Luís Gonçalves"/)
    const analyst = (await visit('/acme/customers', 'analyst')).text()
    assert.include(analyst, `/acme/customers/${id}"`)
    for (const action of [`${id}/edit`, `${id}/disabling`, `${id}/deletion`])
      assert.notInclude(analyst, action)
  })

  test('offers New customer and Bulk import under Add customer, to those who may (M5.10)', async ({
    client,
    assert,
  }) => {
    const { visit } = await visits(client)
    const owner = (await visit('/acme/customers')).text()
    for (const part of [
      'Add customer',
      'New customer',
      'Bulk import',
      '/acme/customers/new',
      '/acme/customers/import',
      'Export customer base',
    ])
      assert.include(owner, part)
    const analyst = (await visit('/acme/customers', 'analyst')).text()
    for (const part of ['Add customer', '/acme/customers/new', '/acme/customers/import'])
      assert.notInclude(analyst, part)
  })

  test('marks the customer just created and shows it on top, whatever the order (M4.5)', async ({
    client,
    assert,
  }) => {
    const { visit, acme } = await visits(client)
    const made = await acme.as('owner', async () => {
      for (const first_name of ['Ana', 'Bea', 'Zoë'])
        await createCustomer({ first_name, last_name: 'Lima' })
      return createCustomer({ first_name: 'Newest', last_name: 'One' })
    })
    const usual = listIn((await visit('/acme/customers')).text())
    assert.deepEqual(usual.names, ['Newest One', 'Zoë Lima', 'Bea Lima', 'Ana Lima'])
    const html = (
      await visit(`/acme/customers?sort=name&filter[first_name][starts]=Ana&created=${made.id}`)
    ).text()
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
