import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { markRecord } from '#actions/records/mark_record'
import { purgeBin } from '#actions/records/purge_bin'
import { toMoment } from '#database/decorators'
import { readRecord } from '#lists/read_records'
import { countOf, makeCompany } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { relate } from '#tests/helpers/relations'
import { createServiceRecord, createWorkOrder } from '#tests/helpers/service'

const deletedFor = async (days: number) => {
  const { id } = await createCustomer({ last_name: `Deleted for ${days} days`, phone: '+49 30 901820', city: 'Berlin' })
  await markRecord((await readRecord(id))!, { deleted_at: toMoment(DateTime.utc().minus({ days })) })
  return id
}

test.group('The bin', () => {
  test('keeps what can still be restored, and everything outside it (SPEC 1.6)', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const [kept, alive] = [await deletedFor(30), await createCustomer()]
      await purgeBin()
      assert.isNotNull(await readRecord(kept))
      assert.isNotNull(await readRecord(alive.id))
    })
  })

  test('lets go of relations, and of tickets that lay in the bin before their customer did', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const gone = await createCustomer()
      const kept = await createCustomer()
      await relate(gone, 'partner', kept)
      const order = await createWorkOrder(gone.id)
      const call = await createServiceRecord(gone.id, { work_order: order.id })
      const other = await createWorkOrder(kept.id)
      const longAgo = toMoment(DateTime.utc().minus({ days: 32 }))
      for (const ticket of [order, call]) await markRecord(ticket, { deleted_at: longAgo })
      await markRecord((await readRecord(gone.id))!, { deleted_at: longAgo })
      await purgeBin()
      assert.isNull(await readRecord(gone.id))
      assert.equal(await countOf('customer_links'), 0)
      assert.equal(await countOf('service_records'), 0)
      assert.deepEqual([await countOf('work_orders'), await countOf('work_orders', { id: other.id })], [1, 1])
      for (const { id } of [order, call]) assert.equal(await countOf('unique_values', { record_id: id }), 0)
    })
  })

  test('lets go of what is past its days, with all that hung on it, and keeps its history', async ({ assert }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      const gone = await deletedFor(32)
      await purgeBin()
      assert.isNull(await readRecord(gone))
      assert.equal(await countOf('contact_points'), 0)
      assert.equal(await countOf('addresses'), 0)
      assert.equal(await countOf('unique_values'), 0)
      assert.equal(await countOf('changes', { record_id: gone }), 2)
    })
  })
})
