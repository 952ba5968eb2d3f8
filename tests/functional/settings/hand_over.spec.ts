import { test } from '@japa/runner'
import { personById } from '#dictionaries/people'
import { readRecord, readRecordsOf } from '#lists/read_records'
import { createCustomer } from '#tests/helpers/customers'
import { work } from '#tests/helpers/journeys'
import { createWorkOrder } from '#tests/helpers/service'
import { usersPages } from '#tests/helpers/users_pages'

test.group('Who is taken out of a company', () => {
  test('leaves their records behind, customers and open work orders to a successor', async ({ client, assert }) => {
    const { acme, call } = await usersPages(client)
    const { agent, manager } = acme.users
    const { membershipId } = await acme.as('owner', async () => personById(agent.id)!)
    const { customer, open, done } = await acme.as('agent', async () => {
      const { id } = await createCustomer()
      const assignee = agent.id
      const orders = [await createWorkOrder(id, { assignee }), await createWorkOrder(id, { assignee, status: 'done' })]
      return { customer: id, open: orders[0].id, done: orders[1].id }
    })
    const path = `/${membershipId}`
    const removal = (await call('get', `${path}/removal`)).text()
    assert.include(removal, 'answers for 1 customer')
    assert.include(removal, 'still has 1 work order to do')
    ;(await call('post', `${path}/removal`, { successor: agent.id })).assertStatus(422)
    ;(await call('post', `${path}/removal`, { successor: manager.id })).assertStatus(303)
    ;(await client.get('/acme').loginAs(agent)).assertStatus(404)
    ;(await call('get', path)).assertStatus(404)
    await work()
    await acme.as('owner', async () => {
      const { manager_id: heir, created_by: maker } = (await readRecord(customer))!
      assert.deepEqual([heir, maker], [manager.id, agent.id])
      const orders = await readRecordsOf('work_orders', [open, done])
      assert.deepEqual(
        orders.map(({ assignee_id: assignee }) => assignee),
        [manager.id, agent.id]
      )
      assert.equal(personById(agent.id)!.name, 'agent of acme')
    })
  })
})
