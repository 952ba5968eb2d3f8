import { test } from '@japa/runner'
import { makeCompany } from '#tests/helpers/company'
import { submit } from '#tests/helpers/customer_pages'
import { createCustomer } from '#tests/helpers/customers'
import { setReach } from '#tests/helpers/grants'
import { rule } from '#tests/helpers/field_rules'
import { listIn } from '#tests/helpers/list_text'
import { createServiceRecord, createWorkOrder } from '#tests/helpers/service'
import { makeTeam } from '#tests/helpers/teams'
import { visits } from '#tests/helpers/visits'
import type { ApiClient } from '@japa/api-client'

/** Agents see and edit what their team answers for: an order of their own, of a team mate's and of somebody else's. */
async function scoped(client: ApiClient) {
  const { acme, visit } = await visits(client)
  const { agent, manager, analyst } = acme.users
  for (const verb of ['view', 'edit', 'delete'] as const) await setReach(acme, 'agent', `work_orders.${verb}`, 'team')
  await makeTeam(acme, 'North', [agent, manager])
  const customer = await acme.as('owner', () => createCustomer({ first_name: 'Ana', last_name: 'López' }))
  const named = (subject: string, assignee: string) =>
    acme.as('owner', () => createWorkOrder(customer.id, { subject, assignee }))
  const [own, mate, foreign] = [
    await named('Own', agent.id),
    await named('Mate', manager.id),
    await named('Foreign', analyst.id),
  ]
  return { acme, visit, customer, own, mate, foreign }
}

test.group('Rights on work orders', () => {
  test('without the permission to see them, neither page nor menu nor tab is there', async ({ client, assert }) => {
    const { acme, visit } = await visits(client, { without: 'work_orders.view' })
    const { customer, order } = await acme.as('owner', async () => {
      const made = await createCustomer()
      return { customer: made, order: await createWorkOrder(made.id) }
    })
    for (const path of ['', `/${order.id}`, `/${order.id}/edit`, '/choices?q=mend', '/count'])
      assert.include([403, 404], (await visit(`/acme/work-orders${path}`, 'agent')).status(), path)
    const page = (await visit(`/acme/customers/${customer.id}?tab=work_orders`, 'agent')).text()
    for (const gone of ['tab=work_orders', '/acme/work-orders', 'Mend the heating']) assert.notInclude(page, gone)
  })

  test('reach as far as the role says, by assignee and maker, on every page and deed', async ({ client, assert }) => {
    const { acme, visit, own, mate, foreign } = await scoped(client)
    const { names } = listIn((await visit('/acme/work-orders?sort=subject', 'agent')).text())
    assert.deepEqual(names, ['Mate', 'Own'])
    for (const path of ['', '/edit', '/deletion'])
      assert.equal((await visit(`/acme/work-orders/${foreign.id}${path}`, 'agent')).status(), 404, path)
    for (const path of ['/assignment', '/closure', '/restoration', '/reveals'])
      assert.equal(
        (await submit(client, acme.users.agent, `/acme/work-orders/${foreign.id}${path}`)).status(),
        404,
        path
      )
    for (const { id } of [own, mate]) (await visit(`/acme/work-orders/${id}`, 'agent')).assertStatus(200)
    const saved = await submit(client, acme.users.agent, `/acme/work-orders/${foreign.id}`, { _version: '1' }, 'PUT')
    saved.assertStatus(404)
  })

  test('say whose it would have to be where it may be seen and not be edited', async ({ client, assert }) => {
    const { acme, visit, foreign } = await scoped(client)
    await setReach(acme, 'agent', 'work_orders.view', 'all')
    const refused = await visit(`/acme/work-orders/${foreign.id}/edit`, 'agent')
    refused.assertStatus(403)
    assert.include(refused.text(), 'only with what your teams answer for')
    assert.include(refused.text(), acme.users.analyst.name)
  })

  test('name a customer only to those who may see the customer', async ({ client, assert }) => {
    const { acme, visit, own } = await scoped(client)
    await setReach(acme, 'agent', 'customers.view', 'own')
    for (const path of ['', `/${own.id}`, `/${own.id}/edit`, `?filter[customer]=${own.customer_id}`])
      assert.notInclude((await visit(`/acme/work-orders${path}`, 'agent')).text(), 'López', path)
    const numbered = await submit(client, acme.users.agent, '/acme/work-orders', {
      ...{ subject: 'Guess', customer: '10001', status: 'new' },
    })
    numbered.assertStatus(422)
  })

  test('hide and mask fields on every page of theirs', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    const order = await acme.as('owner', async () =>
      createWorkOrder((await createCustomer()).id, { description: 'Beware of the dog', due_on: '2001-02-03' })
    )
    await rule(acme, 'agent', { description: 'masked', due_on: 'hidden', status: 'read' }, 'work_orders')
    for (const path of ['', `/${order.id}`, `/${order.id}/edit`]) {
      const page = (await visit(`/acme/work-orders${path}`, 'agent')).text()
      for (const secret of ['Beware', '2001', 'Overdue']) assert.notInclude(page, secret, path)
    }
    ;(await visit('/acme/work-orders?filter[due_on][last]=9', 'agent')).assertStatus(422)
    const shown = await submit(client, acme.users.agent, `/acme/work-orders/${order.id}/reveals`, {
      field: 'description',
    })
    shown.assertTextIncludes('Beware of the dog')
    const closed = await submit(client, acme.users.agent, `/acme/work-orders/${order.id}/closure`)
    assert.include([403, 404], closed.status())
  })

  test('end at the company: another one’s are not there, and no customer of its own is for us', async ({ client }) => {
    const [acme, globex] = [await makeCompany('acme'), await makeCompany('globex')]
    const theirs = await globex.as('owner', async () => {
      const customer = await createCustomer()
      return { customer, order: await createWorkOrder(customer.id), call: await createServiceRecord(customer.id) }
    })
    const { owner } = acme.users
    for (const path of [`work-orders/${theirs.order.id}`, `service-records/${theirs.call.id}`])
      (await client.get(`/acme/${path}`).loginAs(owner)).assertStatus(404)
    const form = { subject: 'Mine', status: 'new', customer: theirs.customer.id }
    ;(await submit(client, owner, '/acme/work-orders', form)).assertStatus(422)
  })
})
