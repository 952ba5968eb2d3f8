import { test } from '@japa/runner'
import { findValue, valuesOf } from '#dictionaries/values'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

test.group('Settings, dictionaries', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })
  const idOf = (dictionary: string, text: string) => acme.as('owner', async () => findValue(dictionary, text)!.id)

  test('are closed to people without the permission, and hold only their own values', async ({ client }) => {
    const agent = await client.get('/acme/settings/dictionaries').loginAs(acme.users.agent)
    agent.assertStatus(403)
    const globex = await makeCompany('globex')
    const foreign = await client
      .get(`/globex/settings/dictionaries/segment/values/${await idOf('segment', 'retail')}`)
      .loginAs(globex.users.owner)
    foreign.assertStatus(404)
    const elsewhere = await client
      .get(`/acme/settings/dictionaries/status/values/${await idOf('segment', 'retail')}`)
      .loginAs(acme.users.owner)
    elsewhere.assertStatus(404)
    const unknown = await client.get('/acme/settings/dictionaries/nothing').loginAs(acme.users.owner)
    unknown.assertStatus(404)
  })

  test('refuses a link that is not https or lets a customer choose the host', async ({ client, assert }) => {
    for (const link of [
      'javascript:alert({value})',
      'http://example.com/{value}',
      'https://{value}.example.com/',
      'https://example.com/',
    ]) {
      const response = await client
        .post('/acme/settings/dictionaries/contact_channel')
        .loginAs(acme.users.owner)
        .withCsrfToken()
        .form({ name: 'Matrix', kind: 'social', link })
      response.assertStatus(422)
      assert.include(response.text(), 'id="field-link-error"', link)
    }
  })

  test('adds a value that the customer form offers at once (M4.8)', async ({ client, assert }) => {
    await client
      .post('/acme/settings/dictionaries/segment')
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form({ name: 'Non-profit', color: 'teal' })
    const page = await client.get('/acme/customers/new').loginAs(acme.users.owner)
    assert.include(page.text(), 'Non-profit')
    const again = await client
      .post('/acme/settings/dictionaries/segment')
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form({ name: 'NON-PROFIT' })
    again.assertStatus(422)
  })

  test('gives a group a name, approval and a description (M10.3) (M10.4)', async ({ client, assert }) => {
    const form = { name: 'Resellers', approval: '1', description: 'Sell on', color: 'pink' }
    const page = await client
      .post('/acme/settings/dictionaries/group')
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form(form)
    for (const text of ['Resellers', 'Needs approval', 'Sell on']) assert.include(page.text(), text)
    await acme.as('owner', async () =>
      assert.deepEqual(findValue('group', 'Resellers')!.extra, { approval: true, description: 'Sell on' })
    )
  })

  test('manages the tags that customers carry (M1.12)', async ({ client, assert }) => {
    await client
      .post('/acme/settings/dictionaries/tag')
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form({ name: 'Fair 2026' })
    await acme.as('owner', () => createCustomer({ tags: ['fair_2026'] }))
    const page = await client.get('/acme/settings/dictionaries/tag').loginAs(acme.users.owner)
    assert.match(page.text(), /Fair 2026[^]*1 customer</)
  })

  test('orders values as they were dropped', async ({ client, assert }) => {
    const before = await acme.as('owner', async () => valuesOf('status').map(({ id }) => id))
    const order = before.toReversed()
    await client
      .put('/acme/settings/dictionaries/status/order')
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form({ 'order[]': order })
    await acme.as('owner', async () =>
      assert.deepEqual(
        valuesOf('status').map(({ id }) => id),
        order
      )
    )
  })
})
