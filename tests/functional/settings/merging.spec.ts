import { test } from '@japa/runner'
import DictionaryValue from '#models/dictionary_value'
import Operation from '#models/operation'
import View from '#models/view'
import { findValue } from '#dictionaries/values'
import { defaultState } from '#lists/default_state'
import { readRecord } from '#lists/read_records'
import { queueOperation } from '#operations/queue'
import { Worker } from '#operations/worker'
import { transaction } from '#tenancy/transaction'
import { current } from '#tenancy/current'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'

test.group('Settings, values that go', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })
  const idOf = (dictionary: string, text: string) => acme.as('owner', async () => findValue(dictionary, text)!.id)

  test('does not delete a value in use; an unused one goes', async ({ client, assert }) => {
    await acme.as('owner', () => createCustomer({ segment: 'retail' }))
    for (const key of ['retail', 'enterprise'])
      await client
        .delete(`/acme/settings/dictionaries/segment/values/${await idOf('segment', key)}`)
        .loginAs(acme.users.owner)
        .withCsrfToken()
    await acme.as('owner', async () => {
      assert.exists(findValue('segment', 'retail'))
      assert.notExists(findValue('segment', 'enterprise'))
    })
  })

  test('retires a value: offered no more, kept by those who carry it', async ({ client, assert }) => {
    const customer = await acme.as('owner', () => createCustomer({ segment: 'retail' }))
    await client
      .post(`/acme/settings/dictionaries/segment/values/${await idOf('segment', 'retail')}/retirement`)
      .loginAs(acme.users.owner)
      .withCsrfToken()
    await acme.as('owner', async () => {
      assert.isTrue(findValue('segment', 'retail')!.retired)
      assert.equal((await readRecord(customer.id))!.segment_id, findValue('segment', 'retail')!.id)
    })
  })

  test('merges one value into another: customers with history, tags and views follow', async ({ client, assert }) => {
    const ids = await acme.as('owner', async () => {
      const state = {
        ...defaultState('customers'),
        all: [{ key: 'tags', operator: 'is' as const, values: ['follow_up', 'vip'] }],
      }
      const common = {
        list: 'customers',
        userId: current.user!.id,
        audience: 'mine',
        audienceId: null,
        locked: false,
        pinned: false,
        initial: false,
        position: 1,
        version: 1,
      }
      await View.create({ ...common, name: 'Mine', state })
      const one = await createCustomer({ tags: ['follow_up', 'vip'] })
      const two = await createCustomer({ tags: ['follow_up'], first_name: 'Ana' })
      return [one.id, two.id]
    })
    const [from, into] = [await idOf('tag', 'follow_up'), await idOf('tag', 'vip')]
    const page = await client
      .post(`/acme/settings/dictionaries/tag/values/${from}/merging`)
      .loginAs(acme.users.owner)
      .withCsrfToken()
      .form({ into })
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
    const [mobile, phone, email] = [
      await idOf('contact_channel', 'mobile'),
      await idOf('contact_channel', 'phone'),
      await idOf('contact_channel', 'email'),
    ]
    const merge = (into: string) =>
      client
        .post(`/acme/settings/dictionaries/contact_channel/values/${mobile}/merging`)
        .loginAs(acme.users.owner)
        .withCsrfToken()
        .form({ into })
    assert.include((await merge(email)).text(), 'Choose the value that stays')
    await merge(phone)
    await acme.as('owner', async () =>
      assert.deepEqual(
        (await readRecord(record.id))!.points.map((point) => point.channel_id),
        [phone]
      )
    )
  })

  test('leaves a value that very many customers carry to a worker', async ({ client, assert }) => {
    const [from, into] = [await idOf('segment', 'retail'), await idOf('segment', 'enterprise')]
    await acme.as('owner', async () => {
      for (const name of ['Ana', 'Bea', 'Eva']) await createCustomer({ first_name: name })
      await transaction((trx) => queueOperation(trx, 'merge_values', { from, into }))
    })
    await new Worker({ pause: 10 }).drain()
    await acme.as('owner', async () => {
      const operation = await Operation.findByOrFail('kind', 'merge_values')
      assert.containsSubset(operation, { status: 'done', done: 3, result: { changed: 3 } })
      assert.equal(await countOf('customers', { segment_id: into }), 3)
      assert.equal(await countOf('changes', { operation_id: operation.id }), 3)
      assert.isTrue(findValue('segment', 'retail')!.retired)
    })
    const page = await client.get('/acme/operations').loginAs(acme.users.owner)
    assert.include(page.text(), 'Merge of two values')
  })
})
