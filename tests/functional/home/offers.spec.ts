import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { makeCompany, type Company } from '#tests/helpers/company'
import { setReach } from '#tests/helpers/grants'

const NOTHING = 'Your role opens nothing here yet'

test.group('What the home page offers', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })
  const visit = async (client: ApiClient, role: keyof Company['users'] = 'agent') => {
    const page = await client.get('/acme').loginAs(acme.users[role])
    page.assertStatus(200)
    return page.text().split('<main')[1]
  }

  test('is what the person may do', async ({ client, assert }) => {
    const deeds = ['href="/acme/customers/new"', 'href="/acme/customers/import"', 'href="/acme/customers/call"']
    const offered = async (role: keyof Company['users']) => {
      const page = await visit(client, role)
      return deeds.filter((deed) => page.includes(deed))
    }
    assert.deepEqual(await offered('owner'), deeds)
    assert.deepEqual(await offered('analyst'), [])
    assert.deepEqual(await offered('agent'), [deeds[0], deeds[2]])
    await setReach(acme, 'agent', 'customers.view', 'none')
    assert.deepEqual(await offered('agent'), [deeds[0]])
  })

  test('is nothing where the role opens nothing, and it says so then alone', async ({ client, assert }) => {
    for (const [customers, orders] of [
      ['all', 'none'],
      ['none', 'all'],
    ] as const) {
      await setReach(acme, 'agent', 'customers.view', customers)
      await setReach(acme, 'agent', 'work_orders.view', orders)
      assert.notInclude(await visit(client), NOTHING)
    }
    await setReach(acme, 'agent', 'work_orders.view', 'none')
    const page = await visit(client)
    assert.include(page, NOTHING)
    for (const text of ['My open work orders', 'My customers', 'Changed lately']) assert.notInclude(page, text)
  })

  test('takes no company for empty of which one sees a part', async ({ client, assert }) => {
    await setReach(acme, 'agent', 'customers.view', 'team')
    assert.notInclude(await visit(client), 'No customers yet')
    await setReach(acme, 'agent', 'customers.view', 'own')
    const page = await visit(client)
    for (const text of ['No customers yet', 'Changed lately']) assert.notInclude(page, text)
    assert.include(page, 'My customers')
  })
})
