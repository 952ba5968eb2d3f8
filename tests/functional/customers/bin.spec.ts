import { test } from '@japa/runner'
import { makeCompany } from '#tests/helpers/company'
import { submit } from '#tests/helpers/customer_pages'
import { knownCustomer } from '#tests/helpers/known_customer'

test.group('Disabling and deleting a customer', (group) => {
  const known = knownCustomer(group, {})

  test('is refused to who may not, each apart', async ({ client, assert }) => {
    const { analyst, agent } = known.company.users
    const path = `/acme/customers/${known.customer.id}`
    ;(await submit(client, analyst, `${path}/disabling`)).assertStatus(403)
    for (const user of [agent, analyst]) {
      ;(await submit(client, user, path, {}, 'DELETE')).assertStatus(403)
      ;(await submit(client, user, `${path}/restoration`)).assertStatus(403)
      ;(await client.get('/acme/customers/bin').loginAs(user)).assertStatus(403)
    }
    assert.deepInclude(await known.now(), { version: 1, disabled_at: null, deleted_at: null })
  })

  test('disables and enables apart from deleting; disabled is marked and stays where it was (M1.10)', async ({
    client,
    assert,
  }) => {
    const { owner } = known.company.users
    ;(await submit(client, owner, `/acme/customers/${known.customer.id}/disabling`)).assertStatus(303)
    assert.isNotNull((await known.now()).disabled_at)
    const page = await client.get(`/acme/customers/${known.customer.id}`).loginAs(owner)
    assert.match(page.text(), /badge[^>]*>\s*Disabled/)
    assert.include((await client.get('/acme/customers').loginAs(owner)).text(), 'Luís Gonçalves')
    await submit(client, owner, `/acme/customers/${known.customer.id}/disabling`)
    assert.equal((await known.now()).version, 2, 'disabling twice is disabling once')
    ;(await submit(client, owner, `/acme/customers/${known.customer.id}/disabling`, {}, 'DELETE')).assertStatus(303)
    assert.isNull((await known.now()).disabled_at)
  })

  test('asks first, naming what happens and until when it can be undone', async ({ client, assert }) => {
    const page = (
      await client.get(`/acme/customers/${known.customer.id}/deletion`).loginAs(known.company.users.owner)
    ).text()
    const until = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(
      Date.now() + 30 * 86_400_000
    )
    assert.include(page, 'Delete Luís Gonçalves?')
    assert.include(page, until)
    assert.isNull((await known.now()).deleted_at)
  })

  test('puts a customer into the bin and takes it out again', async ({ client, assert }) => {
    const { owner } = known.company.users
    const path = `/acme/customers/${known.customer.id}`
    ;(await submit(client, owner, path, {}, 'DELETE')).assertHeader('location', '/acme/customers')
    assert.notInclude((await client.get('/acme/customers').loginAs(owner)).text(), `href="${path}"`)
    assert.include((await client.get('/acme/customers/bin').loginAs(owner)).text(), `href="${path}"`)
    assert.include((await client.get(path).loginAs(owner)).text(), 'This customer is in the bin')
    for (const gone of ['/edit', '/deletion']) (await client.get(path + gone).loginAs(owner)).assertStatus(404)
    ;(await submit(client, owner, path, { _version: '2', first_name: 'X' }, 'PUT')).assertStatus(404)
    ;(await submit(client, owner, `${path}/restoration`)).assertHeader('location', path)
    assert.deepInclude(await known.now(), { deleted_at: null, version: 3 })
    assert.include((await client.get('/acme/customers').loginAs(owner)).text(), `href="${path}"`)
  })

  test('shows an empty bin kindly', async ({ client }) => {
    const page = await client.get('/acme/customers/bin').loginAs(known.company.users.owner)
    page.assertStatus(200)
    page.assertTextIncludes('The bin is empty')
  })

  test('never shows the bin of another tenant', async ({ client, assert }) => {
    const globex = await makeCompany('globex')
    await submit(client, known.company.users.owner, `/acme/customers/${known.customer.id}`, {}, 'DELETE')
    assert.notInclude((await client.get('/globex/customers/bin').loginAs(globex.users.owner)).text(), known.customer.id)
    ;(await submit(client, globex.users.owner, `/globex/customers/${known.customer.id}/restoration`)).assertStatus(404)
  })
})
