import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { fillRecord } from '#actions/records/fill_record'
import { markRecord } from '#actions/records/mark_record'
import { SaveRecord } from '#actions/records/save_record'
import { saveRecords } from '#actions/records/save_records'
import { StaleRecordError } from '#actions/records/stale_record_error'
import { now } from '#database/decorators'
import { fieldsOf } from '#lists/fields_of'
import { emptyRecord, readRecord, readRecords } from '#lists/read_records'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'
import { countOf, makeCompany, type Company } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'
import { changeCustomer, createCustomer, customerInput } from '#tests/helpers/customers'
import { statementsOf } from '#tests/helpers/statements'

const termsOf = async (id: string) => {
  const rows = await db.from('search_terms').where({ tenant_id: current.tenant.id, record_id: id }).select('term')
  return rows.map(({ term }) => String(term)).sort()
}

test.group('Saving records', (group) => {
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
      assert.equal(await countOf('changes'), 2)
    }))

  test('keeps names, identification, gender, birthday and numbers (M1.5, M1.6)', ({ assert }) =>
    company.as('owner', async () => {
      const record = await createCustomer({ id_type: 'passport', id_number: 'X-123', gender: 'female', birthday: '1980-03-14', number: 'C-7', membership_number: 'M-7' })
      assert.deepInclude(record, { first_name: 'Luís', last_name: 'Gonçalves', id_number: 'X-123', gender: 'female', birthday: '1980-03-14', number: 'C-7', membership_number: 'M-7' })
      assert.isString(record.id_type_id)
    }))

  test('keeps a company with its contact information (M1.8)', ({ assert }) =>
    company.as('owner', async () => {
      const record = await createCustomer({ type: 'company', name: 'Embraer S.A.', first_name: '', last_name: '', phone: '+55 12 3923-5555', email: 'Info@Embraer.com.br', city: 'São José dos Campos', country: 'BR' })
      assert.deepInclude(record, { type: 'company', name: 'Embraer S.A.' })
      assert.deepEqual(record.points.map(({ value_key }) => value_key).sort(), ['+551239235555', 'info@embraer.com.br'])
      assert.deepInclude(record.addresses[0], { city: 'São José dos Campos', country: 'BR' })
    }))

  test('keeps segment, channel, group, both managers and consents (M10.1, M10.2, M10.3, M10.7, M11.1, M11.2)', ({ assert }) =>
    company.as('owner', async () => {
      const [manager, agent] = [company.users.manager.id, company.users.agent.id]
      const record = await createCustomer({ segment: 'enterprise', channel: 'partner', group: 'vip', manager, service_manager: agent, promotional_email: 'yes', newsletter: '1' })
      assert.deepInclude(record, { manager_id: manager, service_manager_id: agent, promotional_email: true, newsletter: true })
      assert.isString(record.segment_id && record.channel_id && record.group_id)
      await changeCustomer(record.id, { manager: agent, promotional_email: '' })
      assert.deepInclude(await readRecord(record.id), { manager_id: agent, promotional_email: false, newsletter: true })
    }))

  test('keeps when a customer was made and changed, by whom and from where (M1.13)', ({ assert }) =>
    company.as('owner', async () => {
      const made = await createCustomer()
      await company.as('manager', async () => void (await changeCustomer(made.id, { status: 'dormant' })))
      const record = (await readRecord(made.id))!
      assert.deepInclude(record, { source: 'user', created_by: company.users.owner.id, updated_by: company.users.manager.id, created_at: made.created_at, version: 2 })
      assert.isAtLeast(Date.parse(String(record.updated_at)), Date.parse(String(record.created_at)))
    }))

  test('gives each new customer the next number and passes over those that people chose', ({ assert }) =>
    company.as('owner', async () => {
      assert.equal((await createCustomer()).number, '10001')
      await createCustomer({ number: '10002' })
      assert.equal((await createCustomer()).number, '10003')
    }))

  test('writes tags and custom values where filters find them, each once (M1.12)', ({ assert }) =>
    company.as('owner', async () => {
      await createField('tax_region', 'text')
      await createField('shoe_size', 'number')
      const record = await createCustomer({ tags: ['vip', 'follow_up', 'vip'], tax_region: 'EU-North', shoe_size: '42' })
      assert.equal(await countOf('custom_ref', { record_id: record.id, field_id: 'tags' }), 2)
      assert.equal(await countOf('custom_text', { record_id: record.id, value: 'eu-north' }), 1)
      await changeCustomer(record.id, { tags: ['vip'], tax_region: 'South', shoe_size: '' })
      assert.equal(await countOf('custom_ref', { record_id: record.id, field_id: 'tags' }), 1)
      assert.equal(await countOf('custom_text', { record_id: record.id, value: 'south' }), 1)
      assert.equal(await countOf('custom_text', { record_id: record.id }), 1)
      assert.equal(await countOf('custom_number', { record_id: record.id }), 0)
    }))

  test('is found by name, number, phone and e-mail as they stand now', ({ assert }) =>
    company.as('owner', async () => {
      const { id } = await createCustomer({ phone: '+55 12 3923-5555', email: 'luisg@embraer.com.br' })
      assert.includeMembers(await termsOf(id), ['goncalves', '10001', '551239235555', '~555532932155', 'luisg@embraer.com.br', '@embraer.com.br'])
      await changeCustomer(id, { last_name: 'da Silva', phone: '' })
      const terms = await termsOf(id)
      assert.includeMembers(terms, ['da', 'silva'])
      assert.notIncludeMembers(terms, ['goncalves', '551239235555'])
    }))

  test('writes what changed into the history, in the same transaction, and nothing for a save without a change', ({ assert }) =>
    company.as('owner', async () => {
      const { id } = await createCustomer({ phone: '+55 12 3923-5555' })
      await changeCustomer(id, { last_name: 'Silva', phone: '+55 12 3923-9999' })
      await changeCustomer(id, { last_name: 'Silva' })
      const rows = await db.from('changes').where({ tenant_id: current.tenant.id, record_id: id }).orderBy('id')
      assert.deepEqual(rows.map(({ action, source, user_id }) => [action, source, user_id]), [['create', 'user', company.users.owner.id], ['update', 'user', company.users.owner.id]])
      const [before, after] = [JSON.parse(rows[1].before), JSON.parse(rows[1].after)]
      assert.deepEqual([before.last_name, after.last_name], ['Gonçalves', 'Silva'])
      assert.deepEqual([before.points[0].value, after.points[0].value], ['+55 12 3923-5555', '+55 12 3923-9999'])
      assert.deepEqual(Object.keys(after).sort(), ['last_name', 'points'])
      assert.equal((await readRecord(id))!.version, 2)
    }))

  test('leaves nothing behind when the transaction fails', async ({ assert }) => {
    await company.as('owner', async () => {
      const record = fillRecord(emptyRecord(), customerInput({ tags: ['vip'], phone: '+49 30 901820' }), fieldsOf('customers')).record
      const failing = transaction(async (trx) => {
        await saveRecords(trx, [{ before: null, after: record }], { source: 'import' })
        throw new Error('power cut')
      })
      await assert.rejects(() => failing, /power cut/)
      for (const table of ['customers', 'contact_points', 'custom_ref', 'search_terms', 'unique_values', 'changes']) assert.equal(await countOf(table), 0, table)
    })
  })

  test('in the bin a customer is found by nothing, keeps its unique values, and comes back whole', ({ assert }) =>
    company.as('owner', async () => {
      const record = await createCustomer({ membership_number: 'M-1', tags: ['vip'] })
      const terms = await termsOf(record.id)
      await markRecord(record, { deleted_at: now() })
      assert.deepEqual(await termsOf(record.id), [])
      assert.equal(await countOf('custom_ref'), 0)
      await assert.rejects(() => createCustomer({ membership_number: 'm-1' }), /taken/)
      await markRecord((await readRecord(record.id))!, { deleted_at: null })
      assert.deepEqual(await termsOf(record.id), terms)
      assert.equal(await countOf('custom_ref'), 1)
      assert.deepEqual((await db.from('changes').where('tenant_id', current.tenant.id).orderBy('id')).map(({ action }) => action), ['create', 'delete', 'restore'])
    }))

  test('saves a batch with as many statements for 40 records as for 20, and reads it with three', ({ assert }) =>
    company.as('owner', async () => {
      const drafts = (count: number) => Array.from({ length: count }, (_, index) => ({ before: null, after: fillRecord(emptyRecord(), customerInput({ number: `${count}-${index}`, phone: '+49 30 901820' }), fieldsOf('customers')).record }))
      const save = (list: ReturnType<typeof drafts>) => statementsOf(() => transaction((trx) => saveRecords(trx, list, { source: 'import' })))
      const batch = drafts(40)
      const [few, many] = [await save(drafts(20)), await save(batch)]
      assert.isAtMost(many.length, few.length + 12)
      const ids = batch.map(({ after }) => after.id).reverse()
      const reads = await statementsOf(async () => assert.deepEqual((await readRecords(ids)).map(({ id }) => id), ids))
      assert.lengthOf(reads, 3)
    }))
})
