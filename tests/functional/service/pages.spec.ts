import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { readRecordOf } from '#lists/read_records'
import { newId } from '#text/ids'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { submit } from '#tests/helpers/customer_pages'
import { createCustomer } from '#tests/helpers/customers'
import { listIn } from '#tests/helpers/list_text'
import { changeRecord, createServiceRecord, createWorkOrder } from '#tests/helpers/service'
import type { Record } from '#fields/field'

test.group('Work orders and service records', (group) => {
  let company: Company
  let customer: Record
  group.each.setup(async () => {
    company = await makeCompany()
    customer = await company.as('owner', () => createCustomer({ first_name: 'Ana', last_name: 'López' }))
  })
  const orderForm = (values: object = {}) => ({ subject: 'Mend it', customer: customer.id, status: 'new', ...values })

  test('are refused with what is missing named, and keep what was typed', async ({ client, assert }) => {
    const form = orderForm({ subject: '', description: 'Behind the door', due_on: 'soon' })
    const refused = await submit(client, company.users.owner, '/acme/work-orders', form)
    refused.assertStatus(422)
    for (const text of ['Subject: ', 'Due date: ', 'Behind the door', 'value="soon"'])
      assert.include(refused.text(), text)
    const nobody = await submit(client, company.users.owner, '/acme/work-orders', orderForm({ customer: '4711' }))
    nobody.assertTextIncludes('Give the number of a customer')
  })

  test('never set what the server owns (MA-1)', async ({ client, assert }) => {
    const owned = {
      id: newId(),
      version: '7',
      source: 'api',
      created_by: company.users.agent.id,
      deleted_at: '2001-01-01',
    }
    const made = await submit(client, company.users.owner, '/acme/work-orders', orderForm(owned))
    const id = made.header('location')!.split('/').at(-1)!
    const record = await company.as('owner', () => readRecordOf('work_orders', id))
    const { owner } = company.users
    assert.deepInclude(record, { version: 1, source: 'user', created_by: owner.id, deleted_at: null })
  })

  test('are made once, with the next number, and shown (M3.2)', async ({ client, assert }) => {
    const { owner } = company.users
    const form = orderForm({ _submission: newId(), customer: String(customer.number), priority: 'urgent' })
    const [first, again] = [
      await submit(client, owner, '/acme/work-orders', form),
      await submit(client, owner, '/acme/work-orders', form),
    ]
    first.assertStatus(303)
    assert.equal(again.header('location'), first.header('location'))
    assert.equal(await company.as('owner', () => countOf('work_orders')), 1)
    const page = (await client.get(first.header('location')!).loginAs(owner)).text()
    for (const text of ['Mend it', 'WO-1001', 'Ana López', 'Urgent', 'Created']) assert.include(page, text)
  })

  test('begin with what the address says: the customer, the channel, the contact, the work order', async ({
    client,
    assert,
  }) => {
    const order = await company.as('owner', () => createWorkOrder(customer.id))
    const ask = async (query: string) =>
      (await client.get(`/acme/service-records/new?${query}`).loginAs(company.users.owner)).text()
    const page = await ask(`customer=${customer.id}&channel=email&contact=ana%40example.com`)
    for (const part of [`value="${customer.number}"`, 'Ana López', 'value="email" selected', 'value="ana@example.com"'])
      assert.include(page, part)
    const logged = await ask(`work_order=${order.id}`)
    for (const part of ['value="WO-1001"', `value="${customer.number}"`]) assert.include(logged, part)
    assert.include(await ask('customer=nonsense&channel[]=x&happened_at=never'), 'New service record')
  })

  test('tell two who edit one at once: mine, theirs, original', async ({ client, assert }) => {
    const order = await company.as('owner', () => createWorkOrder(customer.id, { priority: 'low' }))
    await company.as('manager', () => changeRecord(order, { priority: 'high', description: 'Theirs' }))
    const path = `/acme/work-orders/${order.id}`
    const form = { _version: '1', ...orderForm({ priority: 'urgent' }) }
    const conflict = await submit(client, company.users.owner, path, form, 'PUT')
    conflict.assertStatus(409)
    for (const text of ['Low', 'High', 'Urgent', 'Save this choice']) assert.include(conflict.text(), text)
    const chosen = { ...form, '_version': '2', '_choice[priority]': 'theirs' }
    ;(await submit(client, company.users.owner, path, chosen, 'PUT')).assertStatus(303)
    const now = await company.as('owner', () => readRecordOf('work_orders', order.id))
    assert.deepInclude(now, { description: 'Theirs', version: 3 })
  })

  test('are mine, and closed, by one press each, told in their history', async ({ client, assert }) => {
    const { owner, agent } = company.users
    const yesterday = DateTime.now().minus({ days: 2 }).toISODate()
    const order = await company.as('agent', () =>
      createWorkOrder(customer.id, { assignee: agent.id, due_on: yesterday })
    )
    const path = `/acme/work-orders/${order.id}`
    const list = async () => listIn((await client.get('/acme/work-orders').loginAs(owner)).text()).names
    assert.deepEqual(await list(), ['Mend the heating Overdue'])
    await submit(client, owner, `${path}/assignment`)
    await submit(client, owner, `${path}/closure`)
    const page = (await client.get(path).loginAs(owner)).text()
    for (const text of ['In progress', 'Assign to me', 'Overdue', 'action="' + path + '/closure"'])
      assert.notInclude(page, text)
    assert.include(page, 'Done')
    const now = await company.as('owner', () => readRecordOf('work_orders', order.id))
    assert.equal(now!.assignee_id, owner.id)
    assert.deepEqual(await list(), ['Mend the heating'])
  })

  test('leave by the bin, asked first, and come back', async ({ client, assert }) => {
    const { owner } = company.users
    const call = await company.as('owner', () => createServiceRecord(customer.id))
    const path = `/acme/service-records/${call.id}`
    ;(await client.get(`${path}/deletion`).loginAs(owner)).assertTextIncludes('Delete Asked when we come?')
    ;(await submit(client, owner, path, {}, 'DELETE')).assertStatus(303)
    assert.deepEqual(listIn((await client.get('/acme/service-records').loginAs(owner)).text()).names, [])
    ;(await client.get(`${path}/edit`).loginAs(owner)).assertStatus(404)
    ;(await client.get(path).loginAs(owner)).assertTextIncludes('In the bin')
    ;(await submit(client, owner, `${path}/restoration`)).assertStatus(303)
    assert.lengthOf(listIn((await client.get('/acme/service-records').loginAs(owner)).text()).names, 1)
  })
})
