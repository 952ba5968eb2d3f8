import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import Operation from '#models/operation'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { setReach } from '#tests/helpers/grants'
import { actOnOne } from '#tests/helpers/mass_actions'

/** What a person may ask of an operation, each with how it is sent. */
const STEPS = [
  ['post', 'cancellation'],
  ['post', 'attempts'],
  ['post', 'undo'],
  ['get', 'undo'],
] as const

test.group('A mass action of somebody else', (group) => {
  let acme: Company
  let operation: Operation
  group.each.setup(async () => {
    acme = await makeCompany()
    operation = await acme.as('owner', () => actOnOne('Silva'))
  })

  const asAnalyst = (client: ApiClient, method: 'get' | 'post', what: string) =>
    client[method](`/acme/operations/${operation.id}/${what}`).loginAs(acme.users.analyst).withCsrfToken().redirects(0)

  const untouched = () =>
    acme.as('owner', async () => ({ ...(await statusNow()), undone: await countOf('operations', { kind: 'undo' }) }))
  const statusNow = async () => {
    const { status, cancelling } = await Operation.findOrFail(operation.id)
    return { status, cancelling: Boolean(cancelling) }
  }

  test('is not there for who sees their own operations alone', async ({ client, assert }) => {
    const before = await untouched()
    for (const [method, what] of [...STEPS, ['get', 'records']] as const)
      (await asAnalyst(client, method, what)).assertStatus(404)
    assert.deepEqual(await untouched(), before)
  })

  test('is seen by who sees all, and steered only by who may do the same', async ({ client, assert }) => {
    await setReach(acme, 'analyst', 'operations.view', 'all')
    await acme.as('owner', () => operation.merge({ status: 'failed' }).save())
    const before = await untouched()
    ;(await asAnalyst(client, 'get', 'records')).assertStatus(200)
    for (const [method, what] of STEPS) (await asAnalyst(client, method, what)).assertStatus(403)
    assert.deepEqual(await untouched(), before)
    await setReach(acme, 'analyst', 'customers.disable', 'all')
    ;(await asAnalyst(client, 'post', 'attempts')).assertStatus(303)
    await acme.as('owner', async () => assert.equal((await statusNow()).status, 'queued'))
  })
})
