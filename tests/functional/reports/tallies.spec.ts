import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { mergeRecords } from '#actions/settings/dictionaries/merge_records'
import { markRecord } from '#actions/records/mark_record'
import { handOver } from '#actions/users/hand_over'
import { recountTallies } from '#actions/tallies/recount_tallies'
import { valuesOf } from '#dictionaries/values'
import { now } from '#database/decorators'
import { readRecord } from '#lists/read_records'
import { cellOf, talliesOf } from '#lists/tallies'
import { dashboard } from '#reports/dashboard/dashboard'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { makeCompany } from '#tests/helpers/company'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'
import { importText } from '#tests/helpers/imports'

/** The tallies of the current tenant by cell, without those that came to nothing. */
async function kept() {
  const rows = await db.from('tallies').where('tenant_id', current.tenant.id).whereNot('count', 0)
  return Object.fromEntries(rows.map(({ cell, count }) => [cell, Number(count)]).sort())
}

/** The same, counted from the customers themselves. */
async function counted() {
  const ids = await db.from('customers').where('tenant_id', current.tenant.id).select('id')
  const sums = new Map<string, number>()
  for (const { id } of ids)
    for (const cell of talliesOf(await readRecord(id)).map(cellOf)) sums.set(cell, (sums.get(cell) ?? 0) + 1)
  return Object.fromEntries([...sums].sort())
}

test.group('Tallies of customers', () => {
  test('follow whatever is saved: created, changed, binned, restored, imported, merged, handed over', async ({
    assert,
  }) => {
    const { as, users } = await makeCompany()
    await as('owner', async () => {
      const first = await createCustomer({ status: 'active' })
      await createCustomer({ segment: 'enterprise', manager: users.agent.id })
      await changeCustomer(first.id, { status: 'dormant', manager: users.manager.id })
      assert.deepEqual(await kept(), await counted())
      await markRecord((await readRecord(first.id))!, { deleted_at: now() })
      assert.deepEqual(await kept(), await counted())
      await markRecord((await readRecord(first.id))!, { deleted_at: null })
      await importText('First name\nAda\nBob\nEve\n')
      const [from, into] = valuesOf('segment')
      await transaction((trx) => mergeRecords(trx, from, into))
      await transaction((trx) => handOver(trx, users.agent.id, users.manager.id, first.id))
      assert.deepEqual(await kept(), await counted())
      assert.isAbove(Object.keys(await kept()).length, 4)
    })
  })

  test('come out the same when they are counted anew, as after a change of the company’s clocks', async ({
    assert,
  }) => {
    const { as } = await makeCompany()
    await as('owner', async () => {
      await createCustomer()
      await createCustomer({ segment: 'enterprise' })
      const before = await kept()
      await db.from('tallies').where('tenant_id', current.tenant.id).update({ count: 77 })
      await recountTallies()
      assert.notDeepEqual(await kept(), before)
      await db.from('tally_marks').where('tenant_id', current.tenant.id).update({ time_zone: 'UTC' })
      assert.deepEqual(await dashboard(), { missing: 'counting' })
      await recountTallies()
      assert.deepEqual(await kept(), before)
    })
  })
})
