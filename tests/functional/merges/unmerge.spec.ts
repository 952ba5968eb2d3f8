import { test } from '@japa/runner'
import { readRecord } from '#lists/read_records'
import { makeCompany } from '#tests/helpers/company'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { furnished, merged, relate, restOfDatabase, unmerge } from '#tests/helpers/merges'

test.group('An unmerge', () => {
  test('restores all three exactly: every row of the database is as before but for the history', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const ada = await furnished('Ada', { tags: 'vip', membership_number: 'M1' })
      const bob = await furnished('Bob', {
        segment: 'enterprise',
        tags: 'reference',
        membership_number: 'M2',
        facebook: 'bob',
      })
      const cem = await furnished('Cem', { phone: '+49 30 55512345', birthday: '1990-01-02' })
      const friend = await createCustomer({ last_name: 'Friend', phone: '+49 30 55512345' })
      for (const [from, to] of [
        [ada, bob],
        [bob, friend],
        [cem, friend],
        [friend, ada],
      ])
        await relate(from.id, to.id)
      const before = await restOfDatabase()
      const values = { membership_number: bob.id, segment: bob.id, birthday: ada.id, number: cem.id }
      const id = await merged([ada.id, bob.id, cem.id], { values })
      assert.notDeepEqual(await restOfDatabase(), before)
      assert.isNull((await unmerge(id))!.refusal)
      assert.deepEqual(await restOfDatabase(), before)
    })
  })

  test('leaves what was changed since, and says so', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const ada = await createCustomer({ last_name: 'Ada', phone: '+49 30 901820' })
      const bob = await createCustomer({ last_name: 'Bob', segment: 'enterprise', phone: '+49 30 901821' })
      const id = await merged([ada.id, bob.id], { values: { segment: bob.id, last_name: bob.id } })
      const [point] = (await readRecord(ada.id))!.points.slice(1)
      const points = { 0: { id: point.id, channel: 'phone', value: '+49 30 901822' } }
      await changeCustomer(ada.id, { segment: 'mid_market', points, email: 'new@example.com' })
      const plan = await unmerge(id)
      assert.deepEqual(plan!.left, [{ recordId: ada.id, key: 'segment' }])
      const [one, other] = [(await readRecord(ada.id))!, (await readRecord(bob.id))!]
      assert.equal(one.last_name, 'Ada')
      assert.notEqual(one.segment_id, ada.segment_id)
      assert.sameMembers(
        one.points.map(({ value }) => value),
        ['+49 30 901820', 'new@example.com']
      )
      assert.deepEqual(
        other.points.map(({ value, primary }) => ({ value, primary })),
        [{ value: '+49 30 901822', primary: true }]
      )
    })
  })
})
