import { test } from '@japa/runner'
import { BinnedCustomerError } from '#actions/records/binned_customers'
import { HeldRecordError } from '#actions/records/held_record_error'
import { markRecord } from '#actions/records/mark_record'
import { now } from '#database/decorators'
import { readRecord, readRecordOf } from '#lists/read_records'
import { foundCustomers } from '#web/customers/found_customers'
import { createCustomer } from '#tests/helpers/customers'
import { submit } from '#tests/helpers/customer_pages'
import { setReach } from '#tests/helpers/grants'
import { importText } from '#tests/helpers/imports'
import { knownCustomer } from '#tests/helpers/known_customer'
import { actOnMany, undo } from '#tests/helpers/mass_actions'
import { createServiceRecord, createWorkOrder } from '#tests/helpers/service'

test.group('Deleting a customer who has work orders or service records', (group) => {
  const known = knownCustomer(group, {})
  const path = () => `/acme/customers/${known.customer.id}`
  const asOwner = <T>(work: () => Promise<T>) => known.company.as('owner', work)

  test('is refused with what there is and what can be done instead (M1.17)', async ({ client, assert }) => {
    const { owner } = known.company.users
    await asOwner(async () => {
      await createWorkOrder(known.customer.id)
      await createWorkOrder(known.customer.id)
      await createServiceRecord(known.customer.id)
    })
    const page = await client.get(`${path()}/deletion`).loginAs(owner)
    const refused = await submit(client, owner, path(), {}, 'DELETE')
    refused.assertStatus(409)
    for (const answer of [page.text(), refused.text()]) {
      for (const text of ['be deleted', '2 work orders', '1 service record', `${path()}/disabling`, 'q=Lu%C3%ADs'])
        assert.include(answer, text)
      assert.notInclude(answer, 'btn-danger')
    }
    assert.deepInclude(await known.now(), { deleted_at: null, version: 1 })
  })

  test('offers to disable only who may do that', async ({ client, assert }) => {
    const { owner, manager } = known.company.users
    await asOwner(() => createWorkOrder(known.customer.id))
    await setReach(known.company, 'manager', 'customers.disable', 'none')
    assert.notInclude((await client.get(`${path()}/deletion`).loginAs(manager)).text(), '/disabling')
    await submit(client, owner, `${path()}/disabling`)
    assert.notInclude((await client.get(`${path()}/deletion`).loginAs(owner)).text(), '/disabling')
  })

  test('goes its way once they are in their own bin', async ({ client, assert }) => {
    await asOwner(async () => markRecord(await createWorkOrder(known.customer.id), { deleted_at: now() }))
    ;(await submit(client, known.company.users.owner, path(), {}, 'DELETE')).assertStatus(303)
    assert.isNotNull((await known.now()).deleted_at)
  })

  test('leaves no work order that goes on afterwards, nor one that comes back', async ({ assert }) => {
    await asOwner(async () => {
      const order = await createWorkOrder(known.customer.id)
      await markRecord(order, { deleted_at: now() })
      await markRecord((await readRecord(known.customer.id))!, { deleted_at: now() })
      await assert.rejects(() => createWorkOrder(known.customer.id), /customer_in_bin/)
      const binned = (await readRecordOf('work_orders', order.id))!
      await assert.rejects(() => markRecord(binned, { deleted_at: null }), BinnedCustomerError)
    })
  })

  test('is refused by the save itself, when one came while the question stood there', async ({ assert }) => {
    await asOwner(async () => {
      const record = (await readRecord(known.customer.id))!
      await createServiceRecord(record.id)
      await assert.rejects(() => markRecord(record, { deleted_at: now() }), HeldRecordError)
    })
    assert.deepInclude(await known.now(), { deleted_at: null, version: 1 })
  })

  test('is left out of a mass deletion and listed with the reason, in the plan and in the result (M1.17)', async ({
    client,
    assert,
  }) => {
    const { owner } = known.company.users
    const other = await asOwner(async () => {
      await createWorkOrder(known.customer.id)
      return createCustomer({ first_name: 'Nobody' })
    })
    const all = { which: 'all', action: 'delete' }
    const plan = await client.post('/acme/customers/mass-actions/new').loginAs(owner).withCsrfToken().form(all)
    assert.match(plan.text(), />\s*1\s*<[^]*?break a rule/i)
    await asOwner(async () => {
      const { result, issues } = await actOnMany({ action: 'delete' })
      assert.deepEqual(result, { changed: 1, unchanged: 0, refused: 1 })
      assert.containsSubset(issues, [{ code: 'has_tickets', recordId: known.customer.id }])
      assert.isNotNull((await readRecord(other.id))!.deleted_at)
      assert.isNull((await readRecord(known.customer.id))!.deleted_at)
    })
  })

  test('is left out of the undo of the import that brought them', async ({ assert }) => {
    await asOwner(async () => {
      const { operation } = await importText('First name,Email\nAda,ada@example.com\nGrace,grace@example.com')
      const [{ id: ada }] = await foundCustomers('ada@example.com')
      await createWorkOrder(ada)
      const { result, issues } = await undo(operation.id)
      assert.deepEqual(result, { returned: 0, binned: 1, unchanged: 0, refused: 1 })
      assert.containsSubset(issues, [{ code: 'has_tickets', recordId: ada }])
    })
  })
})
