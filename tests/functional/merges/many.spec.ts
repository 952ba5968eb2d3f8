import { test } from '@japa/runner'
import { MOST_MOVED } from '#actions/merges/measure_merge'
import { now } from '#database/decorators'
import { insertMany } from '#tenancy/bulk'
import { transaction } from '#tenancy/transaction'
import { newId } from '#text/ids'
import { countOf } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { asOwner } from '#tests/helpers/imported'
import { merge, merged, unmerge } from '#tests/helpers/merges'

async function addOrders(customerId: string, count: number) {
  const times = { created_at: now(), updated_at: now(), version: 1 }
  const rows = Array.from({ length: count }, (_, at) => ({
    ...{ id: newId(), number: `B${at}`, subject: 'Pump', sort_name: 'pump', source: 'import', custom: '{}' },
    ...{ customer_id: customerId, ...times },
  }))
  await transaction((trx) => insertMany(trx, 'work_orders', Object.keys(rows[0]), rows))
}

test.group('A merge of customers who have very much', (group) => {
  group.tap((each) => each.timeout(120_000))

  test('moves ten thousand rows and back, each noted in its own history, and refuses more at once', ({ assert }) =>
    asOwner(async () => {
      const [one, two] = [await createCustomer(), await createCustomer()]
      await addOrders(two.id, MOST_MOVED)
      const id = await merged([one.id, two.id])
      assert.equal(await countOf('work_orders', { customer_id: one.id, version: 2 }), MOST_MOVED)
      assert.equal(await countOf('changes', { list: 'work_orders', source: 'merge' }), MOST_MOVED)
      await unmerge(id)
      assert.equal(await countOf('work_orders', { customer_id: two.id, version: 3 }), MOST_MOVED)
      await addOrders(two.id, 1)
      assert.deepEqual(await merge([one.id, two.id]), { kind: 'too_many', what: 'rows', most: MOST_MOVED })
      assert.equal((await merge([two.id, one.id])).kind, 'merged')
    })())
})
