import { test } from '@japa/runner'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { makeCompany, type Company } from '#tests/helpers/company'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { waitingExport } from '#tests/helpers/exports'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'
import { createWorkOrder } from '#tests/helpers/service'
import { statementsOf } from '#tests/helpers/statements'
import type { ApiClient } from '@japa/api-client'

test.group('The home page', (group) => {
  let acme: Company
  group.each.setup(async () => {
    acme = await makeCompany()
  })
  const visit = async (client: ApiClient, role: keyof Company['users'] = 'owner') => {
    const page = await client.get('/acme').loginAs(acme.users[role])
    page.assertStatus(200)
    return page.text()
  }
  /** A card of the page, by its head. */
  const card = (page: string, title: string) => new RegExp(`card-title">${title}<[^]*?</section>`).exec(page)?.[0] ?? ''

  test('shows nothing of another tenant, nor what the role keeps closed', async ({ client, assert }) => {
    const globex = await makeCompany('globex')
    await globex.as('owner', () => createCustomer({ first_name: 'Stranger' }))
    const order = await acme.as('owner', async () => {
      const customer = await createCustomer({ first_name: 'Hidden', manager: acme.users.agent.id })
      return createWorkOrder(customer.id, { subject: 'Mend it', assignee: acme.users.agent.id })
    })
    assert.notInclude(await visit(client), 'Stranger')
    assert.include(card(await visit(client, 'agent'), 'My open work orders'), 'Hidden')
    await setReach(acme, 'agent', 'customers.view', 'none')
    const blind = await visit(client, 'agent')
    assert.include(blind, String(order.subject))
    for (const text of ['Hidden', 'My customers', 'Changed lately']) assert.notInclude(blind, text)
    await setReach(acme, 'agent', 'work_orders.view', 'none')
    assert.notInclude(await visit(client, 'agent'), 'Mend it')
  })

  test('names nobody’s customers where who looks after them is hidden', async ({ client, assert }) => {
    await acme.as('owner', () => createCustomer({ manager: acme.users.agent.id }))
    await rule(acme, 'agent', { manager: 'hidden' })
    assert.notInclude(await visit(client, 'agent'), 'My customers')
  })

  test('teaches what to do where there is nothing yet', async ({ client, assert }) => {
    const first = await visit(client)
    for (const text of ['No customers yet', '/acme/customers/import', '/acme/customers/new'])
      assert.include(first, text)
    await acme.as('owner', () => createCustomer())
    const page = await visit(client, 'agent')
    for (const text of ['You look after no customer yet', 'Nothing to do']) assert.include(page, text)
  })

  test('begins with one’s own customers, the last changed first, and what others changed (M3.9)', async ({
    client,
    assert,
  }) => {
    await acme.as('owner', async () => {
      const mine = { manager: acme.users.agent.id }
      const old = await createCustomer({ first_name: 'Old', last_name: 'One', ...mine })
      await createCustomer({ first_name: 'Newer', last_name: 'One', ...mine })
      await createCustomer({ first_name: 'Theirs', last_name: 'One' })
      await markRecord(await createCustomer({ first_name: 'Binned', ...mine }), { deleted_at: now() })
      await changeCustomer(old.id, { company: 'Acme' })
    })
    const page = await visit(client, 'agent')
    const own = card(page, 'My customers')
    assert.isBelow(own.indexOf('Old One'), own.indexOf('Newer One'))
    for (const text of ['Theirs', 'Binned']) assert.notInclude(own, text)
    const lately = card(page, 'Changed lately')
    assert.isBelow(lately.indexOf('Old One'), lately.indexOf('Theirs One'))
    assert.include(lately, 'owner of acme')
    assert.notInclude(page, 'Binned')
  })

  test('says what is to be done by one, the first due first, until it is done', async ({ client, assert }) => {
    await acme.as('owner', async () => {
      const { id } = await createCustomer({ first_name: 'Ada', last_name: 'King' })
      const mine = { assignee: acme.users.agent.id }
      await createWorkOrder(id, { subject: 'Some day', ...mine })
      await createWorkOrder(id, { subject: 'Later', due_on: '2999-02-01', ...mine })
      await createWorkOrder(id, { subject: 'Late', due_on: '2001-02-01', ...mine })
      await createWorkOrder(id, { subject: 'Finished', status: 'done', ...mine })
      await createWorkOrder(id, { subject: 'Of others' })
    })
    const orders = card(await visit(client, 'agent'), 'My open work orders')
    const places = ['Late<', 'Later<', 'Some day<'].map((text) => orders.indexOf(text))
    assert.isAbove(places[0], 0)
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other)
    )
    for (const text of ['Ada King', 'overdue since 1 Feb 2001', 'due 1 Feb 2999'].map(inEnglish))
      assert.match(orders, text)
    for (const text of ['Finished', 'Of others']) assert.notInclude(orders, text)
  })

  test('says what waits for one’s decision, to those who decide', async ({ client, assert }) => {
    await acme.as('manager', () => waitingExport().then(() => {}))
    assert.include(card(await visit(client), 'Waiting for you'), '1 export waits for your approval')
    for (const role of ['manager', 'agent'] as const) assert.notInclude(await visit(client, role), 'Waiting for you')
  })

  test('costs at most twelve statements', async ({ client, assert }) => {
    await acme.as('owner', async () => {
      const { id } = await createCustomer()
      await createWorkOrder(id, { assignee: acme.users.owner.id })
    })
    for (const role of ['owner', 'agent'] as const) {
      await visit(client, role)
      const statements = await statementsOf(() => visit(client, role))
      assert.isAtMost(statements.length, 12, statements.join('\n'))
    }
  })
})

/** Days are written as the reader's language has them. */
const inEnglish = (text: string) => new RegExp(text.replace(/(\d+) (Feb) (\d+)/, '(?:$1 $2 $3|$2 $1, $3)'))
