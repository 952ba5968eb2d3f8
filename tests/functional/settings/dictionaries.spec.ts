import { test } from '@japa/runner'
import DictionaryValue from '#models/dictionary_value'
import View from '#models/view'
import { findValue, valuesOf } from '#dictionaries/values'
import { defaultState } from '#lists/default_state'
import { readRecord } from '#lists/read_records'
import { current } from '#tenancy/current'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
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
    const foreign = await client.get(`/globex/settings/dictionaries/segment/values/${await idOf('segment', 'retail')}`).loginAs(globex.users.owner)
    foreign.assertStatus(404)
    const elsewhere = await client.get(`/acme/settings/dictionaries/status/values/${await idOf('segment', 'retail')}`).loginAs(acme.users.owner)
    elsewhere.assertStatus(404)
    const unknown = await client.get('/acme/settings/dictionaries/nothing').loginAs(acme.users.owner)
    unknown.assertStatus(404)
  })

  test('refuses a link that is not https or lets a customer choose the host', async ({ client, assert }) => {
    for (const link of ['javascript:alert({value})', 'http://example.com/{value}', 'https://{value}.example.com/', 'https://example.com/']) {
      const response = await client.post('/acme/settings/dictionaries/contact_channel').loginAs(acme.users.owner).withCsrfToken().form({ name: 'Matrix', kind: 'social', link })
      response.assertStatus(422)
      assert.include(response.text(), 'id="field-link-error"', link)
    }
  })

  test('adds a value that the customer form offers at once (M4.8)', async ({ client, assert }) => {
    await client.post('/acme/settings/dictionaries/segment').loginAs(acme.users.owner).withCsrfToken().form({ name: 'Non-profit', color: 'teal' })
    const page = await client.get('/acme/customers/new').loginAs(acme.users.owner)
    assert.include(page.text(), 'Non-profit')
    const again = await client.post('/acme/settings/dictionaries/segment').loginAs(acme.users.owner).withCsrfToken().form({ name: 'NON-PROFIT' })
    again.assertStatus(422)
  })

  test('gives a group a name, approval and a description (M10.3) (M10.4)', async ({ client, assert }) => {
    const form = { name: 'Resellers', approval: '1', description: 'Sell on', color: 'pink' }
    const page = await client.post('/acme/settings/dictionaries/group').loginAs(acme.users.owner).withCsrfToken().form(form)
    for (const text of ['Resellers', 'Needs approval', 'Sell on']) assert.include(page.text(), text)
    await acme.as('owner', async () => assert.deepEqual(findValue('group', 'Resellers')!.extra, { approval: true, description: 'Sell on' }))
  })

  test('manages the tags that customers carry (M1.12)', async ({ client, assert }) => {
    await client.post('/acme/settings/dictionaries/tag').loginAs(acme.users.owner).withCsrfToken().form({ name: 'Fair 2026' })
    await acme.as('owner', () => createCustomer({ tags: ['fair_2026'] }))
    const page = await client.get('/acme/settings/dictionaries/tag').loginAs(acme.users.owner)
    assert.match(page.text(), /Fair 2026[^]*1 customer</)
  })

  test('does not delete a value in use; an unused one goes', async ({ client, assert }) => {
    await acme.as('owner', () => createCustomer({ segment: 'retail' }))
    for (const key of ['retail', 'enterprise'])
      await client.delete(`/acme/settings/dictionaries/segment/values/${await idOf('segment', key)}`).loginAs(acme.users.owner).withCsrfToken()
    await acme.as('owner', async () => {
      assert.exists(findValue('segment', 'retail'))
      assert.notExists(findValue('segment', 'enterprise'))
    })
  })

  test('retires a value: offered no more, kept by those who carry it', async ({ client, assert }) => {
    const customer = await acme.as('owner', () => createCustomer({ segment: 'retail' }))
    await client.post(`/acme/settings/dictionaries/segment/values/${await idOf('segment', 'retail')}/retirement`).loginAs(acme.users.owner).withCsrfToken()
    await acme.as('owner', async () => {
      assert.isTrue(findValue('segment', 'retail')!.retired)
      assert.equal((await readRecord(customer.id))!.segment_id, findValue('segment', 'retail')!.id)
    })
  })

  test('merges one value into another: customers with history, tags and views follow', async ({ client, assert }) => {
    const ids = await acme.as('owner', async () => {
      const state = { ...defaultState('customers'), all: [{ key: 'tags', operator: 'is' as const, values: ['follow_up', 'vip'] }] }
      const common = { list: 'customers', userId: current.user!.id, audience: 'mine', audienceId: null, locked: false, pinned: false, initial: false, position: 1, version: 1 }
      await View.create({ ...common, name: 'Mine', state })
      const one = await createCustomer({ tags: ['follow_up', 'vip'] })
      const two = await createCustomer({ tags: ['follow_up'], first_name: 'Ana' })
      return [one.id, two.id]
    })
    const [from, into] = [await idOf('tag', 'follow_up'), await idOf('tag', 'vip')]
    const page = await client.post(`/acme/settings/dictionaries/tag/values/${from}/merging`).loginAs(acme.users.owner).withCsrfToken().form({ into })
    assert.include(page.text(), '2 customers were changed')
    await acme.as('owner', async () => {
      for (const id of ids) assert.deepEqual((await readRecord(id))!.custom.tags, [into])
      assert.equal(await countOf('changes', { source: 'merge' }), 2)
      assert.equal(await countOf('custom_ref', { field_id: 'tags' }), 2)
      const { state } = await View.findByOrFail('name', 'Mine')
      assert.deepEqual((state as { all: { values: string[] }[] }).all[0].values, ['vip'])
      assert.isTrue((await DictionaryValue.findOrFail(from)).retired)
    })
  })

  test('merges contact channels of the same kind only', async ({ client, assert }) => {
    const record = await acme.as('owner', () => createCustomer({ mobile: '+49 30 901820' }))
    const [mobile, phone, email] = [await idOf('contact_channel', 'mobile'), await idOf('contact_channel', 'phone'), await idOf('contact_channel', 'email')]
    const merge = (into: string) => client.post(`/acme/settings/dictionaries/contact_channel/values/${mobile}/merging`).loginAs(acme.users.owner).withCsrfToken().form({ into })
    assert.include((await merge(email)).text(), 'Choose the value that stays')
    await merge(phone)
    await acme.as('owner', async () => assert.deepEqual((await readRecord(record.id))!.points.map((point) => point.channel_id), [phone]))
  })

  test('orders values as they were dropped', async ({ client, assert }) => {
    const before = await acme.as('owner', async () => valuesOf('status').map(({ id }) => id))
    const order = before.toReversed()
    await client.put('/acme/settings/dictionaries/status/order').loginAs(acme.users.owner).withCsrfToken().form({ 'order[]': order })
    await acme.as('owner', async () => assert.deepEqual(valuesOf('status').map(({ id }) => id), order))
  })
})
