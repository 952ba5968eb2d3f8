import { test } from '@japa/runner'
import { readRecord } from '#lists/read_records'
import { countOf, makeCompany } from '#tests/helpers/company'
import { afterFirstStep } from '#tests/helpers/after_first_step'
import { createCustomer } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { setReach } from '#tests/helpers/grants'
import { actOnMany, undo } from '#tests/helpers/mass_actions'
import { saveMany } from '#tests/helpers/save_many'
import { scopedCompany } from '#tests/helpers/scoped'
import { printed } from '#tests/helpers/values'

test.group('A mass action of somebody with fewer rights', () => {
  for (const [reach, reached] of [
    ['own', ['own']],
    ['team', ['own', 'mate']],
  ] as const)
    test(`changes only what the scope "${reach}" opens and lists what it does not (M5.11)`, async ({
      client,
      assert,
    }) => {
      const { acme, own, mate, foreign } = await scopedCompany(client)
      await setReach(acme, 'agent', 'customers.view', 'all')
      await setReach(acme, 'agent', 'customers.edit', reach)
      await acme.as('agent', async () => {
        const { result, issues } = await actOnMany({ action: 'set_field', field: 'segment', input: 'enterprise' })
        assert.deepEqual(result, { changed: reached.length, unchanged: 0, refused: 3 - reached.length })
        assert.deepEqual([...new Set(issues.map(({ code }) => code))], ['operation_may_not'])
        const all = { own, mate, foreign }
        for (const [name, { id }] of Object.entries(all))
          assert.equal(await printed(id, 'segment'), reached.includes(name as 'own') ? 'enterprise' : 'retail', name)
      })
    })

  test('never touches, nor counts, what they may not see', async ({ client, assert }) => {
    const { acme, foreign } = await scopedCompany(client)
    await acme.as('agent', async () => {
      const { result } = await actOnMany({ action: 'set_field', field: 'segment', input: 'enterprise' })
      assert.deepEqual(result, { changed: 2, unchanged: 0, refused: 0 })
    })
    await acme.as('owner', async () => assert.equal(await printed(foreign.id, 'segment'), 'retail'))
  })

  for (const access of ['hidden', 'masked', 'read'] as const)
    test(`ends without a change where the field is ${access} (PM-5)`, async ({ assert }) => {
      const acme = await makeCompany()
      const { id } = await acme.as('owner', () => createCustomer())
      await rule(acme, 'manager', { segment: access })
      await acme.as('manager', async () => {
        const { operation } = await actOnMany({ action: 'set_field', field: 'segment', input: 'enterprise' })
        assert.equal(operation.failure!.code, 'field_unwritable')
      })
      await acme.as('owner', async () => assert.equal(await printed(id, 'segment'), 'retail'))
    })

  test('does not delete with the right to edit alone', async ({ assert }) => {
    const acme = await makeCompany()
    const { id } = await acme.as('owner', () => createCustomer())
    await setReach(acme, 'manager', 'customers.delete', 'none')
    await acme.as('manager', async () => {
      assert.equal((await actOnMany({ action: 'delete' })).operation.failure!.code, 'not_permitted')
      assert.isNull((await readRecord(id))!.deleted_at)
    })
  })

  test('stops when its permission is withdrawn while it runs (PM-7)', async ({ assert, cleanup }) => {
    const acme = await makeCompany()
    await acme.as('owner', () => saveMany(600))
    cleanup(afterFirstStep('mass', () => setReach(acme, 'manager', 'customers.edit', 'none')))
    await acme.as('manager', async () => {
      const { operation } = await actOnMany({ action: 'add_tags', input: ['vip'] })
      assert.equal(operation.failure!.code, 'not_permitted')
      assert.equal(await countOf('changes', { operation_id: operation.id }), 500)
    })
  }).timeout(20_000)

  test('stops when its field is closed while it runs (PM-7)', async ({ assert, cleanup }) => {
    const acme = await makeCompany()
    await acme.as('owner', () => saveMany(600))
    cleanup(afterFirstStep('mass', () => rule(acme, 'manager', { tags: 'read' })))
    await acme.as('manager', async () => {
      const { operation } = await actOnMany({ action: 'add_tags', input: ['vip'] })
      assert.equal(operation.failure!.code, 'field_unwritable')
      assert.equal(await countOf('changes', { operation_id: operation.id }), 500)
    })
  }).timeout(20_000)
})

test.group('The undo of somebody with fewer rights', () => {
  test('leaves what is beyond their reach by now, and lists it', async ({ client, assert }) => {
    const { acme, own, mate } = await scopedCompany(client)
    const id = await acme.as('agent', async () => {
      const { operation } = await actOnMany({ action: 'set_field', field: 'segment', input: 'enterprise' })
      return operation.id
    })
    await setReach(acme, 'agent', 'customers.edit', 'own')
    await acme.as('agent', async () => {
      const { result, issues } = await undo(id)
      assert.deepInclude(result, { returned: 1, refused: 1 })
      assert.containsSubset(issues, [{ code: 'operation_may_not', recordId: mate.id }])
      assert.equal(await printed(own.id, 'segment'), 'retail')
    })
  })

  test('does not write a field that is closed to them by now', async ({ assert }) => {
    const acme = await makeCompany()
    const { id } = await acme.as('owner', () => createCustomer())
    const done = await acme.as('manager', () =>
      actOnMany({ action: 'set_field', field: 'segment', input: 'enterprise' })
    )
    await rule(acme, 'manager', { segment: 'hidden' })
    await acme.as('manager', async () => {
      const { result, issues } = await undo(done.operation.id)
      assert.deepInclude(result, { returned: 0, refused: 1 })
      assert.containsSubset(issues, [{ code: 'operation_field_closed', key: 'segment', recordId: id }])
    })
    await acme.as('owner', async () => assert.equal(await printed(id, 'segment'), 'enterprise'))
  })
})
