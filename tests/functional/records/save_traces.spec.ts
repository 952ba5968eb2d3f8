import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { fillRecord } from '#actions/records/fill_record'
import { SaveRecord } from '#actions/records/save_record'
import { StaleRecordError } from '#actions/records/stale_record_error'
import { fieldsOf } from '#lists/fields_of'
import { readRecord } from '#lists/read_records'
import { current } from '#tenancy/current'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { changeCustomer, createCustomer } from '#tests/helpers/customers'

test.group('Saving versions, dates and history', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('refuses a save of a record that somebody else saved since, and writes nothing (WEB-9)', ({ assert }) =>
    company.as('owner', async () => {
      const read = await createCustomer()
      await changeCustomer(read.id, { status: 'dormant' })
      const after = fillRecord(read, { first_name: 'Other', phone: '+49 30 901820' }, fieldsOf('customers')).record
      await assert.rejects(() => new SaveRecord().handle({ before: read, after }, { source: 'user' }), StaleRecordError)
      assert.deepInclude(await readRecord(read.id), { first_name: 'Luís', version: 2 })
      assert.equal(await countOf('contact_points'), 0)
      assert.equal(await countOf('changes', { list: 'customers' }), 2)
    }))

  test('keeps when a customer was made and changed, by whom and from where (M1.13)', ({ assert }) =>
    company.as('owner', async () => {
      const made = await createCustomer()
      await company.as('manager', async () => void (await changeCustomer(made.id, { status: 'dormant' })))
      const record = (await readRecord(made.id))!
      assert.deepInclude(record, {
        source: 'user',
        created_by: company.users.owner.id,
        updated_by: company.users.manager.id,
        created_at: made.created_at,
        version: 2,
      })
      assert.isAtLeast(Date.parse(String(record.updated_at)), Date.parse(String(record.created_at)))
    }))

  test('writes what changed into the history, in the same transaction, and nothing for a save without a change', ({
    assert,
  }) =>
    company.as('owner', async () => {
      const { id } = await createCustomer({ phone: '+55 12 3923-5555' })
      await changeCustomer(id, { last_name: 'Silva', phone: '+55 12 3923-9999' })
      await changeCustomer(id, { last_name: 'Silva' })
      const rows = await db.from('changes').where({ tenant_id: current.tenant.id, record_id: id }).orderBy('id')
      assert.deepEqual(
        rows.map(({ action, source, user_id }) => [action, source, user_id]),
        [
          ['create', 'user', company.users.owner.id],
          ['update', 'user', company.users.owner.id],
        ]
      )
      const [before, after] = [JSON.parse(rows[1].before), JSON.parse(rows[1].after)]
      assert.deepEqual([before.last_name, after.last_name], ['Gonçalves', 'Silva'])
      assert.deepEqual([before.points[0].value, after.points[0].value], ['+55 12 3923-5555', '+55 12 3923-9999'])
      assert.deepEqual(Object.keys(after).sort(), ['last_name', 'points'])
      assert.equal((await readRecord(id))!.version, 2)
    }))
})
