import { test } from '@japa/runner'
import { makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { listIn } from '#tests/helpers/list_text'
import { visits } from '#tests/helpers/visits'

test.group('The list', () => {
  test('is refused to a role that may not see customers, and says what is missing', async ({ client, assert }) => {
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

  test('is reached from the side menu and from the home page (M5.1)', async ({ client, assert }) => {
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

  test('offers what a person may do with a row, with Edit at its far right (M5.9)', async ({ client, assert }) => {
    const { visit, acme } = await visits(client)
    const { id } = await acme.as('owner', () => createCustomer())
    const full = (await visit('/acme/customers')).text()
    for (const action of [`/acme/customers/${id}"`, `${id}/edit"`, `${id}/disabling"`, `${id}/deletion"`])
      assert.include(full, action)
    assert.match(full, /<td class="list-options">\s*<a[^>]*aria-label="Edit Luís Gonçalves"/)
    const analyst = (await visit('/acme/customers', 'analyst')).text()
    assert.include(analyst, `/acme/customers/${id}"`)
    for (const action of [`${id}/edit`, `${id}/disabling`, `${id}/deletion`]) assert.notInclude(analyst, action)
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
})
