import { test } from '@japa/runner'
import { RemoveMember } from '#actions/users/remove_member'
import { SetMemberSuspended } from '#actions/users/set_member_suspended'
import { personById } from '#dictionaries/people'
import { valuesOf } from '#dictionaries/values'
import Operation from '#models/operation'
import { queueOperation } from '#operations/queue'
import { Worker } from '#operations/worker'
import { transaction } from '#tenancy/transaction'
import { afterFirstStep } from '#tests/helpers/after_first_step'
import { countOf } from '#tests/helpers/company'
import { createCustomer } from '#tests/helpers/customers'
import { exportCustomers } from '#tests/helpers/exports'
import { setReach } from '#tests/helpers/grants'
import { importText } from '#tests/helpers/imports'
import { problemsOf } from '#tests/helpers/imported'
import { manyCustomers } from '#tests/helpers/many_customers'
import { makeTeam } from '#tests/helpers/teams'
import { visits } from '#tests/helpers/visits'

test.group('While an operation runs', () => {
  test('an import whose reach narrows refuses the customers beyond it from the next step on (PM-7)', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { acme } = await visits(client)
    const { id } = await acme.as('owner', () => createCustomer({ last_name: 'Foreigner', email: 'far@example.com' }))
    cleanup(afterFirstStep('import', () => setReach(acme, 'manager', 'customers.edit', 'own')))
    await acme.as('manager', async () => {
      const last = '\nEve,,far@example.com'
      const { result, issues } = await importText(`First name,Last name,Email\n${rows(500)}${last}`)
      assert.deepInclude(result, { created: 500, updated: 0, issues: 1 })
      assert.deepEqual(problemsOf(issues), [['import_may_not_edit']])
      assert.equal(issues[0].problems[0].recordId, id)
    })
  }).timeout(20_000)

  test('an export whose reach narrows, from all to the team, ends without a file (PM-7, M9.5)', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { acme, visit } = await visits(client)
    await acme.as('owner', () => createCustomer({ last_name: 'Foreigner' }))
    cleanup(afterFirstStep('export', () => setReach(acme, 'manager', 'customers.view', 'team')))
    const id = await acme.as('manager', async () => {
      const { operation, bytes } = await exportCustomers()
      assert.equal(operation.failure!.code, 'reach_changed')
      assert.isNull(bytes)
      assert.equal(await countOf('files'), 0)
      return operation.id
    })
    ;(await visit(`/acme/reports/exports/${id}`, 'manager')).assertTextIncludes('Start it again.')
  })

  test('an export ends when its person comes into another team (PM-7)', async ({ client, assert, cleanup }) => {
    const { acme } = await visits(client)
    await setReach(acme, 'manager', 'customers.view', 'team')
    cleanup(afterFirstStep('export', () => makeTeam(acme, 'North', [acme.users.manager, acme.users.agent])))
    const { operation } = await acme.as('manager', () => exportCustomers())
    assert.equal(operation.failure!.code, 'reach_changed')
  })

  for (const [how, act] of [
    ['suspended', (userId: string) => new SetMemberSuspended().handle(personById(userId)!, true)],
    ['removed', (userId: string) => new RemoveMember().handle(personById(userId)!)],
  ] as const)
    test(`an import stops when its person is ${how} (PM-7)`, async ({ client, assert, cleanup }) => {
      const { acme } = await visits(client)
      cleanup(afterFirstStep('import', () => acme.as('owner', async () => act(acme.users.manager.id))))
      const { operation } = await acme.as('manager', () => importText(manyCustomers(1_200)))
      assert.equal(operation.failure!.code, 'not_permitted')
      assert.isBelow(await acme.as('owner', () => countOf('customers')), 1_000)
    }).timeout(20_000)

  test('merging values stops when the right to change dictionaries is gone (PM-7)', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { acme } = await visits(client)
    cleanup(afterFirstStep('merge_values', () => setReach(acme, 'manager', 'settings.dictionaries', 'none')))
    await acme.as('manager', async () => {
      const [from, into] = valuesOf('segment')
      for (let at = 0; at < 3; at++) await createCustomer({ segment: from.key })
      const plan = { from: from.id, into: into.id }
      const { id } = await transaction((trx) => queueOperation(trx, 'merge_values', plan))
      await new Worker({ pause: 10 }).drain()
      assert.equal((await Operation.findOrFail(id)).failure!.code, 'not_permitted')
    })
    const retired = await acme.as('owner', async () => valuesOf('segment').filter((value) => value.retired))
    assert.isEmpty(retired)
  })
})

test.group('A finished export', () => {
  test('for a team is out of reach once its person is in another one (PM-7, M9.5)', async ({ client }) => {
    const { acme, visit } = await visits(client)
    for (const verb of ['view', 'export'] as const) await setReach(acme, 'manager', `customers.${verb}`, 'team')
    await makeTeam(acme, 'North', [acme.users.manager, acme.users.agent])
    const { operation } = await acme.as('manager', () => exportCustomers())
    const file = `/acme/reports/exports/${operation.id}/file`
    ;(await visit(file, 'manager')).assertStatus(200)
    await makeTeam(acme, 'South', [acme.users.manager, acme.users.analyst])
    ;(await visit(file, 'manager')).assertStatus(200)
    await acme.as('owner', () => new RemoveMember().handle(personById(acme.users.agent.id)!))
    ;(await visit(file, 'manager')).assertStatus(403)
  })
})

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => `Ada,Number ${at},ada${at}@example.com`).join('\n')
