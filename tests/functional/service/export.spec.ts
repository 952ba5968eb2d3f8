import { test } from '@japa/runner'
import { createCustomer } from '#tests/helpers/customers'
import { submit } from '#tests/helpers/customer_pages'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'
import { createWorkOrder } from '#tests/helpers/service'
import { visits } from '#tests/helpers/visits'
import { Worker } from '#operations/worker'
import type { ApiClient } from '@japa/api-client'
import type User from '#models/user'

const FORM = { 'format': 'csv', 'columns[]': ['subject', 'customer', 'due_on'], 'filter[status][is]': 'new' }

async function company(client: ApiClient) {
  const { acme, visit } = await visits(client)
  await acme.as('owner', async () => {
    const { id } = await createCustomer({ first_name: 'Ana', last_name: 'López' })
    await createWorkOrder(id, { subject: 'Mine', assignee: acme.users.analyst.id, due_on: '2026-12-24' })
    await createWorkOrder(id, { subject: 'Theirs', assignee: acme.users.agent.id })
  })
  return { acme, visit }
}

async function fileOf(client: ApiClient, user: User) {
  const asked = await submit(client, user, '/acme/work-orders/export', FORM)
  asked.assertStatus(303)
  await new Worker({ pause: 10 }).drain()
  const reports = (await client.get('/acme/reports').loginAs(user)).text()
  const [path] = /\/acme\/reports\/exports\/\w+\/file/.exec(reports)!
  return (await client.get(path).loginAs(user)).text()
}

test.group('Exports of work orders', () => {
  test('take the right of this list, and no more than the person may see and take out', async ({ client, assert }) => {
    const { acme, visit } = await company(client)
    const { agent, analyst } = acme.users
    ;(await visit('/acme/work-orders/export', 'agent')).assertStatus(403)
    ;(await submit(client, agent, '/acme/work-orders/export', FORM)).assertStatus(403)
    assert.notInclude((await visit('/acme/work-orders', 'agent')).text(), '/acme/work-orders/export')
    await setReach(acme, 'analyst', 'work_orders.export', 'own')
    await setReach(acme, 'analyst', 'customers.view', 'none')
    await rule(acme, 'analyst', { due_on: 'masked' }, 'work_orders')
    const file = await fileOf(client, analyst)
    assert.include(file, 'Mine')
    for (const secret of ['Theirs', 'López', '2026']) assert.notInclude(file, secret)
  })

  test('hold what the list shows, customers by their names', async ({ client, assert }) => {
    const { acme, visit } = await company(client)
    const list = (await visit('/acme/work-orders?filter[status]=new')).text()
    assert.include(list, '/acme/work-orders/export?filter')
    const page = (await visit('/acme/work-orders/export?filter[status]=new')).text()
    for (const text of ['Export work orders', 'action="/acme/work-orders/export"', '2 match'])
      assert.include(page, text)
    const file = await fileOf(client, acme.users.owner)
    for (const text of ['Subject', 'Mine', 'Theirs', 'Ana López', '2026-12-24']) assert.include(file, text)
  })
})
