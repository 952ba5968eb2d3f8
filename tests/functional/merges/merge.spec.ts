import { test } from '@japa/runner'
import { valueById } from '#dictionaries/values'
import { readRecord } from '#lists/read_records'
import { makeCompany, countOf } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { furnished, merge, merged, relate } from '#tests/helpers/merges'

test.group('A merge of customers', () => {
  test('puts everything that belonged to three of them on the main one (M8.2, M8.3)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const ids = [await furnished('Ada'), await furnished('Bob'), await furnished('Cem')].map(({ id }) => id)
      const [main, ...others] = ids
      const friend = await createCustomer({ last_name: 'Friend' })
      await relate(others[0], friend.id)
      await merged(ids)
      const own = { customer_id: main }
      assert.equal(await countOf('work_orders', own), 6)
      assert.equal(await countOf('service_records', own), 3)
      assert.equal(await countOf('comments', own), 6)
      assert.equal(await countOf('attachments', own), 9)
      assert.equal(await countOf('customer_links', { from_id: main, to_id: friend.id }), 1)
      const record = (await readRecord(main))!
      assert.lengthOf(record.points, 6)
      assert.lengthOf(record.addresses, 3)
      assert.sameMembers(
        record.points.filter(({ primary }) => primary).map(({ kind }) => kind),
        ['phone', 'email']
      )
      for (const id of others) {
        const other = (await readRecord(id))!
        assert.equal(other.merged_into_id, main)
        assert.lengthOf(other.points, 0)
      }
    })
  })

  test('brings the accounts of one person on several platforms together (M8.5)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const accounts = [{ line: 'ada.k' }, { facebook: 'ada.king' }, { line: 'ada.work', telegram: '@ada' }]
      const ids: string[] = []
      for (const account of accounts) ids.push((await createCustomer(account)).id)
      await merged(ids)
      assert.sameMembers(
        (await readRecord(ids[0]))!.points.map(
          ({ channel_id: channel, value }) => `${valueById(channel)!.key} ${value}`
        ),
        ['line ada.k', 'facebook ada.king', 'line ada.work', 'telegram @ada']
      )
    })
  })

  test('takes the value of each field from the customer that was chosen for it (M8.1)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const ada = await createCustomer({ last_name: 'Ada', segment: 'retail', tags: 'vip', birthday: '1990-01-02' })
      const bob = await createCustomer({
        last_name: 'Bob',
        segment: 'enterprise',
        tags: 'reference',
        membership_number: 'M1',
      })
      await merged([ada.id, bob.id], { values: { last_name: bob.id, segment: bob.id } })
      const main = (await readRecord(ada.id))!
      assert.equal(main.last_name, 'Bob')
      assert.equal(main.name, 'Luís Bob')
      assert.equal(main.segment_id, bob.segment_id)
      assert.equal(main.membership_number, 'M1')
      assert.isNull((await readRecord(bob.id))!.membership_number)
      assert.equal(main.birthday, '1990-01-02')
    })
  })

  test('keeps one of a phone that both have', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const [one, other] = [
        await createCustomer({ phone: '+49 30 901820' }),
        await createCustomer({ phone: '030 901820' }),
      ]
      await merged([one.id, other.id])
      assert.lengthOf((await readRecord(one.id))!.points, 1)
      assert.lengthOf((await readRecord(other.id))!.points, 1)
    })
  })

  test('leaves with the customer that goes what was not ticked', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const [one, other] = [await furnished('Ada'), await furnished('Bob')]
      await merged([one.id, other.id], { kinds: ['tickets'] })
      assert.equal(await countOf('work_orders', { customer_id: one.id }), 4)
      assert.equal(await countOf('comments', { customer_id: other.id }), 2)
      assert.equal(await countOf('attachments', { customer_id: other.id }), 2)
      assert.equal(await countOf('attachments', { customer_id: one.id }), 4)
      assert.lengthOf((await readRecord(one.id))!.points, 2)
    })
  })

  test('is refused where somebody saved one of them since it was shown', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const [one, other] = [await createCustomer(), await createCustomer()]
      await merged([one.id, other.id])
      assert.deepEqual(await merge([other.id, one.id]), { kind: 'stale', ids: [other.id] })
    })
  })
})
