import { test } from '@japa/runner'
import { readRecordOf } from '#lists/read_records'
import { boardIn, cardsIn } from '#tests/helpers/board_text'
import { submit } from '#tests/helpers/customer_pages'
import { createCustomer } from '#tests/helpers/customers'
import { setReach } from '#tests/helpers/grants'
import { createWorkOrder } from '#tests/helpers/service'
import { statementsOf } from '#tests/helpers/statements'
import { visits } from '#tests/helpers/visits'

const BOARD = '/acme/work-orders?layout=kanban'

test.group('The board of work orders', () => {
  test('moves no order of somebody else, and none for who may only see them', async ({ client, assert }) => {
    const { acme } = await visits(client)
    const order = await acme.as('owner', async () => createWorkOrder((await createCustomer()).id))
    const path = `/acme/work-orders/${order.id}/lane?layout=kanban`
    await setReach(acme, 'agent', 'work_orders.view', 'all')
    await setReach(acme, 'agent', 'work_orders.edit', 'own')
    ;(await submit(client, acme.users.agent, path, { to: 'done', version: '1' }, 'PUT')).assertStatus(403)
    await setReach(acme, 'agent', 'work_orders.view', 'own')
    ;(await submit(client, acme.users.agent, path, { to: 'done', version: '1' }, 'PUT')).assertStatus(404)
    const customer = path.replace('work-orders', 'customers')
    ;(await submit(client, acme.users.owner, customer, { to: 'active', version: '1' }, 'PUT')).assertStatus(404)
    const kept = await acme.as('owner', () => readRecordOf('work_orders', order.id))
    assert.equal(kept!.version, 1)
  })

  test('marks its cards as the list does: by an icon, and what is overdue in words', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', async () => {
      const { id } = await createCustomer()
      await createWorkOrder(id, { due_on: '2001-02-03' })
      await createWorkOrder(id)
    })
    for (const path of [BOARD, '/acme/work-orders']) {
      const page = (await visit(path)).text().split('<main')[1]
      for (const told of ['#clock-exclamation"', '#clipboard-list"', 'Overdue']) assert.include(page, told, path)
      assert.notInclude(page, 'undefined', path)
    }
  })

  test('has its orders by their status, with their customers, and moves them', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    const order = await acme.as('owner', async () =>
      createWorkOrder((await createCustomer({ first_name: 'Ana', last_name: 'López' })).id)
    )
    const [lane] = boardIn((await visit(BOARD)).text()).filter(({ cards }) => cards.length)
    assert.equal(lane.cards[0].name, 'Mend the heating')
    assert.include(lane.cards[0].lines, 'Customer: Ana López')
    const [to] = lane.cards[0].doors
    const path = `/acme/work-orders/${order.id}/lane?layout=kanban`
    const moved = await submit(client, acme.users.owner, path, { to, version: '1' }, 'PUT').header('hx-request', 'true')
    moved.assertStatus(200)
    assert.deepEqual(
      cardsIn(moved.text()).map(({ name }) => name),
      ['Mend the heating']
    )
    const held = await submit(client, acme.users.owner, path, { to: '', version: '2' }, 'PUT').header(
      'hx-request',
      'true'
    )
    held.assertStatus(422)
    const href = /href="([^"]*\/edit[^"]*)"/.exec(held.text())![1].replaceAll('&amp;', '&')
    ;(await visit(href)).assertTextIncludes('Needs a value')
  })

  test('costs few statements, as the search in all lists does', async ({ client, assert }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', async () => {
      const { id } = await createCustomer({ first_name: 'Mendel' })
      for (let at = 0; at < 12; at++) await createWorkOrder(id)
    })
    for (const path of [BOARD, '/acme/search?q=mend']) {
      await visit(path)
      const statements = await statementsOf(async () => (await visit(path)).assertStatus(200))
      assert.isAtMost(statements.length, 12, statements.join('\n'))
    }
    const found = (await visit('/acme/search?q=mend')).text()
    for (const text of ['Mendel Gonçalves', 'Mend the heating', '/acme/work-orders?q=mend']) assert.include(found, text)
  })
})
