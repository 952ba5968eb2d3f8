import { test } from '@japa/runner'
import { fillRecord } from '#actions/records/fill_record'
import { saveRecords } from '#actions/records/save_records'
import { StaleRecordError } from '#actions/records/stale_record_error'
import { fieldsOf } from '#lists/fields_of'
import { ListQuery } from '#lists/list_query'
import { emptyRecordOf, readRecordOf } from '#lists/read_records'
import { readChanges } from '#lists/read_changes'
import { stateOf } from '#lists/views'
import { newId } from '#text/ids'
import { transaction } from '#tenancy/transaction'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'
import { createCustomer } from '#tests/helpers/customers'
import { changeRecord, createServiceRecord, createWorkOrder } from '#tests/helpers/service'
import { statementsOf } from '#tests/helpers/statements'

const found = async (list: string, query: Record<string, unknown>) => {
  const { ids } = await (await ListQuery.for(stateOf(list, query).state)).page()
  return ids
}

test.group('Records of other lists than customers', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('are refused without what no record is without, and for nobody', ({ assert }) =>
    company.as('owner', async () => {
      const { id } = await createCustomer()
      await assert.rejects(() => createWorkOrder(id, { subject: '' }), /"key":"subject".*required/)
      await assert.rejects(() => createWorkOrder(''), /"key":"customer".*required/)
      await assert.rejects(() => createWorkOrder(newId()), /not_a_customer/)
      await assert.rejects(() => createServiceRecord(id, { work_order: newId() }), /not_a_work_order/)
    }))

  test('refuse a batch of several lists', ({ assert }) =>
    company.as('owner', async () => {
      const drafts = ['work_orders', 'customers'].map((list) => ({ before: null, after: emptyRecordOf(list) }))
      const saving = () => transaction((trx) => saveRecords(trx, drafts, { source: 'user' }))
      await assert.rejects(saving, /saved apart/)
    }))

  test('have numbers of their own, unique in their list alone', ({ assert }) =>
    company.as('owner', async () => {
      const { id } = await createCustomer({ number: 'WO-1001' })
      const [first, second] = [await createWorkOrder(id), await createWorkOrder(id)]
      assert.deepEqual([first.number, second.number], ['WO-1001', 'WO-1002'])
      assert.equal((await createServiceRecord(id, { number: 'WO-1001' })).number, 'WO-1001')
      assert.deepEqual(await changeRecord(second, { number: 'wo-1001' }), [
        { key: 'number', problem: { code: 'taken' }, recordId: first.id },
      ])
    }))

  test('are found by their own words and numbers, never among customers', ({ assert }) =>
    company.as('owner', async () => {
      const customer = await createCustomer({ first_name: 'Wanda' })
      const order = await createWorkOrder(customer.id, { subject: 'Wash the windows' })
      const call = await createServiceRecord(customer.id, { summary: 'Windy day', contact: '+49 30 901820' })
      assert.deepEqual(await found('customers', { q: 'w' }), [customer.id])
      assert.deepEqual(await found('work_orders', { q: 'win' }), [order.id])
      assert.deepEqual(await found('service_records', { q: 'win' }), [call.id])
      assert.deepEqual(await found('work_orders', { q: String(order.number) }), [order.id])
      await changeRecord(order, { subject: 'Paint the door' })
      assert.deepEqual(await found('work_orders', { q: 'windows' }), [])
    }))

  test('have custom fields of their own, at once', ({ assert }) =>
    company.as('owner', async () => {
      const { id } = await createCustomer()
      await createField('site', 'text', { list: 'work_orders' })
      const order = await createWorkOrder(id, { site: 'North gate' })
      assert.deepEqual(await found('work_orders', { filter: { site: 'north gate' } }), [order.id])
      assert.isUndefined(fieldsOf('customers').find(({ key }) => key === 'site'))
    }))

  test('keep their history in the transaction of the save, by field', ({ assert }) =>
    company.as('owner', async () => {
      const { id } = await createCustomer()
      const order = await createWorkOrder(id)
      await changeRecord(order, { status: 'in_progress', due_on: '2026-12-24' })
      const { changes } = await readChanges(order.id, 5)
      assert.deepEqual(
        changes.map(({ list, action }) => [list, action]),
        [
          ['work_orders', 'update'],
          ['work_orders', 'create'],
        ]
      )
      assert.equal(changes[0].after.due_on, '2026-12-24')
      const { record: after } = fillRecord(order, { subject: 'Never' }, fieldsOf('work_orders'))
      const stale = () => transaction((trx) => saveRecords(trx, [{ before: order, after }], { source: 'user' }))
      await assert.rejects(stale, StaleRecordError)
      assert.equal(await countOf('changes', { record_id: order.id }), 2)
    }))

  test('came just now from the customer where nobody says otherwise', ({ assert }) =>
    company.as('owner', async () => {
      const { id } = await createCustomer()
      const call = await createServiceRecord(id)
      assert.equal(call.direction, 'in')
      assert.closeTo(Date.parse(`${String(call.happened_at).replace(' ', 'T')}Z`), Date.now(), 60_000)
    }))

  test('are read with one statement, and saved without looking at contact points', ({ assert }) =>
    company.as('owner', async () => {
      const { id } = await createCustomer()
      const order = await createWorkOrder(id)
      const read = await statementsOf(() => readRecordOf('work_orders', order.id))
      assert.lengthOf(read, 1)
      const saved = await statementsOf(() => createWorkOrder(id))
      assert.isEmpty(saved.filter((sql) => /contact_points|addresses|tallies/.test(sql)))
    }))
})
