import { test } from '@japa/runner'
import { defaultState } from '#lists/default_state'
import { readRecordsOf } from '#lists/read_records'
import type { MassPlan, MassResult } from '#operations/mass_action/plan'
import { newestRecord } from '#operations/export/measure'
import { queueOperation } from '#operations/queue'
import { Worker } from '#operations/worker'
import { transaction } from '#tenancy/transaction'
import { createCustomer } from '#tests/helpers/customers'
import { submit } from '#tests/helpers/customer_pages'
import { setReach } from '#tests/helpers/grants'
import { outcomeOf, undo } from '#tests/helpers/mass_actions'
import { hidden } from '#tests/helpers/mass_pages'
import { createWorkOrder } from '#tests/helpers/service'
import { visits } from '#tests/helpers/visits'
import type { ApiClient } from '@japa/api-client'

const PATH = '/acme/work-orders/mass-actions'

async function orders(client: ApiClient) {
  const { acme, visit } = await visits(client)
  const ids = await acme.as('owner', async () => {
    const { id } = await createCustomer()
    const [one, other] = [
      await createWorkOrder(id, { assignee: acme.users.agent.id }),
      await createWorkOrder(id, { assignee: acme.users.manager.id }),
    ]
    return [one.id, other.id]
  })
  return { acme, visit, ids }
}

async function run(asked: Omit<MassPlan, 'list' | 'state' | 'newest'>) {
  const list = 'work_orders'
  const plan = { list, state: defaultState(list), newest: await newestRecord(list), ...asked }
  const { id } = await transaction((trx) => queueOperation(trx, 'mass', plan))
  await new Worker({ pause: 10 }).drain()
  return outcomeOf<MassResult>(id)
}

test.group('Mass actions on work orders', () => {
  test('leave alone what is not the person’s to edit, and ask the right of this list', async ({ client, assert }) => {
    const { acme, ids } = await orders(client)
    await setReach(acme, 'agent', 'work_orders.edit', 'own')
    const { result, issues } = await acme.as('agent', () =>
      run({ action: 'set_field', field: 'priority', input: 'high' })
    )
    assert.deepEqual(result, { changed: 1, unchanged: 0, refused: 1 })
    assert.deepEqual(
      issues.map(({ recordId }) => recordId),
      [ids[1]]
    )
    await setReach(acme, 'agent', 'work_orders.edit', 'none')
    const refused = await submit(client, acme.users.agent, `${PATH}/new`, { which: 'all', action: 'set_field' })
    refused.assertStatus(403)
  })

  test('are planned, run and undone like those on customers', async ({ client, assert }) => {
    const { acme, visit, ids } = await orders(client)
    const { owner } = acme.users
    for (const text of ['Assign…', 'Set a field…', 'Delete…'])
      assert.include((await visit('/acme/work-orders')).text(), text)
    const form = { which: 'all', action: 'assign' }
    const chosen = await submit(client, owner, `${PATH}/new`, form)
    chosen.assertTextIncludes('2 work orders')
    const selection = hidden(chosen.text(), 'selection')
    const planned = await submit(client, owner, `${PATH}/plan`, { selection, action: 'assign', assignee: owner.id })
    planned.assertTextIncludes('Change 2 records')
    const started = await submit(client, owner, PATH, { plan: hidden(planned.text(), 'plan') })
    const id = /operations\/(\w+)\//.exec(started.header('location')!)![1]
    const assignees = () =>
      acme.as('owner', async () => (await readRecordsOf('work_orders', ids)).map(({ assignee_id: one }) => one))
    await new Worker({ pause: 10 }).drain()
    assert.deepEqual(await assignees(), [owner.id, owner.id])
    ;(await visit(`/acme/operations/${id}/records`)).assertTextIncludes('/acme/work-orders?')
    const undone = await acme.as('owner', () => undo(id))
    assert.equal(undone.result.returned, 2)
    assert.deepEqual(await assignees(), [acme.users.agent.id, acme.users.manager.id])
  })
})
