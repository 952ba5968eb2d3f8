import { test } from '@japa/runner'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { createServiceRecord, createWorkOrder } from '#tests/helpers/service'
import { statementsOf } from '#tests/helpers/statements'
import type { Record } from '#fields/field'

test.group('Work orders and service records of a customer', (group) => {
  let company: Company
  let customer: Record
  group.each.setup(async () => {
    company = await makeCompany()
    customer = await company.as('owner', () => createCustomer({ first_name: 'Ana', last_name: 'López' }))
  })

  test('stand on the customer’s page and on each other’s, with the way to another one (M3.2)', async ({
    client,
    assert,
  }) => {
    const { owner } = company.users
    const order = await company.as('owner', () => createWorkOrder(customer.id, { subject: 'Fit the boiler' }))
    await company.as('owner', () => createServiceRecord(customer.id, { summary: 'Called back', work_order: order.id }))
    const page = async (path: string) => (await client.get(`/acme/${path}`).loginAs(owner)).text()
    const orders = await page(`customers/${customer.id}?tab=work_orders`)
    for (const text of ['Fit the boiler', `/acme/work-orders/new?customer=${customer.id}`]) assert.include(orders, text)
    const calls = await page(`customers/${customer.id}?tab=service_records`)
    for (const text of ['Called back', `/acme/service-records/new?customer=${customer.id}`]) assert.include(calls, text)
    const own = await page(`work-orders/${order.id}`)
    for (const text of ['Called back', `/acme/service-records/new?work_order=${order.id}`]) assert.include(own, text)
    const other = await company.as('owner', () => createCustomer({ first_name: 'Eva' }))
    assert.notInclude(await page(`customers/${other.id}?tab=work_orders`), 'Fit the boiler')
  })

  test('suggest customers and work orders while somebody types', async ({ client, assert }) => {
    const ask = async (path: string) => (await client.get(`/acme/${path}`).loginAs(company.users.owner)).text()
    assert.include(await ask('customers/choices?for=customer&customer=lóp'), `value="${customer.number}">Ana López`)
    assert.notInclude(await ask('customers/choices?for=customer&customer='), 'option')
  })

  test('cost few statements, however many there are', async ({ client, assert }) => {
    const { owner } = company.users
    const order = await company.as('owner', async () => {
      const made = await createWorkOrder(customer.id)
      for (let n = 0; n < 3; n++) await createServiceRecord(customer.id, { work_order: made.id })
      return made
    })
    for (const path of [
      ...['work-orders', 'service-records', `work-orders/${order.id}`, `work-orders/${order.id}/edit`],
      ...['work-orders/new', `customers/${customer.id}?tab=work_orders`, `work-orders?filter[customer]=${customer.id}`],
    ]) {
      await client.get(`/acme/${path}`).loginAs(owner)
      const sent = await statementsOf(async () => (await client.get(`/acme/${path}`).loginAs(owner)).assertStatus(200))
      assert.isAtMost(sent.length, 12, `${path}:\n${sent.join('\n')}`)
    }
  })
})
