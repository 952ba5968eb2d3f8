import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { markRecord } from '#actions/records/mark_record'
import { purgeTicketsBin } from '#actions/records/purge_tickets_bin'
import { MergeValues } from '#actions/settings/dictionaries/merge_values'
import { valueUsage } from '#actions/settings/dictionaries/value_usage'
import DictionaryValue from '#models/dictionary_value'
import { readRecordOf } from '#lists/read_records'
import { readChanges } from '#lists/read_changes'
import { current } from '#tenancy/current'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { setReach } from '#tests/helpers/grants'
import { createServiceRecord, createWorkOrder } from '#tests/helpers/service'

const LONG_AGO = '2001-01-01 00:00:00.000'

test.group('Work orders and service records that are deleted, or carry a value', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('wait in a bin of their own, as far as the role reaches', async ({ client, assert }) => {
    const { agent, owner } = company.users
    await company.as('owner', async () => {
      const { id } = await createCustomer()
      const [mine, other] = [
        await createWorkOrder(id, { subject: 'Mine', assignee: agent.id }),
        await createWorkOrder(id, { subject: 'Other', assignee: owner.id }),
      ]
      for (const record of [mine, other]) await markRecord(record, { deleted_at: LONG_AGO })
    })
    const bin = async (user: typeof owner) => (await client.get('/acme/work-orders/bin').loginAs(user)).text()
    for (const text of ['Mine', 'Other', '/restoration']) assert.include(await bin(owner), text)
    ;(await client.get('/acme/work-orders/bin').loginAs(agent)).assertStatus(403)
    await setReach(company, 'agent', 'work_orders.delete', 'own')
    const seen = await bin(agent)
    assert.include(seen, 'Mine')
    assert.notInclude(seen, 'Other')
  })

  test('leave for good after their last day, a work order not before what names it', ({ assert }) =>
    company.as('owner', async () => {
      const { id } = await createCustomer()
      const [kept, gone] = [await createWorkOrder(id), await createWorkOrder(id)]
      const call = await createServiceRecord(id, { work_order: kept.id })
      for (const record of [kept, gone]) await markRecord(record, { deleted_at: LONG_AGO })
      await purgeTicketsBin()
      const left = await db.from('work_orders').where('tenant_id', current.tenant.id).select('id')
      assert.deepEqual(
        left.map((row) => row.id),
        [kept.id]
      )
      await markRecord((await readRecordOf('service_records', call.id))!, { deleted_at: LONG_AGO })
      await purgeTicketsBin()
      assert.deepEqual([await countOf('work_orders'), await countOf('service_records')], [0, 0])
      assert.equal(await countOf('unique_values', { field_id: 'work_order_number' }), 0)
    }))

  test('follow when a value of theirs is merged into another, with history', ({ assert }) =>
    company.as('owner', async () => {
      const order = await createWorkOrder((await createCustomer()).id, { status: 'waiting' })
      const value = (key: string) => DictionaryValue.findByOrFail({ dictionary: 'work_order_status', key })
      const [waiting, done] = [await value('waiting'), await value('done')]
      assert.deepInclude(await valueUsage(waiting), { customers: 1, of: 'records' })
      assert.deepEqual(await new MergeValues().handle(waiting, done), { customers: 1 })
      assert.equal((await readRecordOf('work_orders', order.id))!.status_id, done.id)
      const { changes } = await readChanges(order.id, 1)
      assert.deepInclude(changes[0], { source: 'merge', list: 'work_orders' })
    }))
})
