import { test } from '@japa/runner'
import { checkRecords } from '#actions/records/check_records'
import { fillRecord, type RecordInput } from '#actions/records/fill_record'
import Form from '#models/form'
import { fieldsOf } from '#lists/fields_of'
import { emptyRecord, readRecord } from '#lists/read_records'
import { makeCompany, type Company } from '#tests/helpers/company'
import { changed, createField } from '#tests/helpers/custom_fields'
import { createCustomer, customerInput } from '#tests/helpers/customers'
import { statementsOf } from '#tests/helpers/statements'

const draft = (input: RecordInput) => ({ before: null, after: fillRecord(emptyRecord(), input, fieldsOf('customers')).record })
const problemsOf = async (input: RecordInput) => (await checkRecords([draft(input)]))[0]

test.group('Checking records', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('refuses a new customer without name, segment, status, channel and responsible manager (M4.7)', ({ assert }) =>
    company.as('owner', async () => {
      const keys = (await problemsOf({ type: 'company' })).map(({ key, problem }) => `${key} ${problem.code}`)
      assert.deepEqual(keys.sort(), ['channel required', 'manager required', 'name required', 'segment required', 'status required'])
    }))

  test('refuses an empty required custom field, where its condition holds (M1.15)', ({ assert }) =>
    company.as('owner', async () => {
      await createField('tax_region', 'text')
      await createField('reason', 'text')
      const when = { field: 'status', operator: 'is', values: ['blocked'] }
      const fields = [{ key: 'tax_region', required: true }, { key: 'reason', required: true, when }]
      await Form.create({ list: 'customers', name: 'Tax', active: true, position: 9, sections: [{ id: 's', name: 'Tax', fields }], version: 1 })
      await changed()
      assert.deepEqual((await problemsOf(customerInput())).map(({ key }) => key), ['tax_region'])
      assert.deepEqual((await problemsOf(customerInput({ status: 'blocked', tax_region: 'EU' }))).map(({ key }) => key), ['reason'])
      assert.deepEqual(await problemsOf(customerInput({ tax_region: 'EU' })), [])
    }))

  test('refuses a duplicate of a unique field and names the other record (M1.14)', ({ assert }) =>
    company.as('owner', async () => {
      await createField('contract', 'text', { unique: true })
      const other = await createCustomer({ id_type: 'passport', id_number: 'AB 1', membership_number: 'M1', number: 'C1', contract: 'K-1' })
      const found = await problemsOf(customerInput({ id_type: 'passport', id_number: 'ab 1', membership_number: ' m1', number: 'c1', contract: 'k-1' }))
      assert.deepEqual(found.map(({ key, problem, recordId }) => [key, problem.code, recordId]).sort(), ['contract', 'id_number', 'membership_number', 'number'].map((key) => [key, 'taken', other.id]))
      assert.deepEqual(await problemsOf(customerInput({ id_type: 'tax_id', id_number: 'ab 1' })), [], 'another ID type makes another ID')
    }))

  test('lets a record keep its own unique values', ({ assert }) =>
    company.as('owner', async () => {
      const before = (await readRecord((await createCustomer({ membership_number: 'M1' })).id))!
      const after = fillRecord(before, { membership_number: 'm1' }, fieldsOf('customers')).record
      assert.deepEqual(await checkRecords([{ before, after }]), [[]])
    }))

  test('finds duplicates inside a batch, with one statement for all of it', ({ assert }) =>
    company.as('owner', async () => {
      const drafts = Array.from({ length: 50 }, (_, index) => draft(customerInput({ membership_number: `M${index % 49}`, number: `N${index}` })))
      let found: unknown[][] = []
      const statements = await statementsOf(async () => (found = await checkRecords(drafts)))
      assert.lengthOf(statements, 1)
      assert.deepEqual(found.map((list) => list.length).filter(Boolean), [1])
      assert.lengthOf(found[49], 1)
    }))

  test('refuses a reference to a customer that does not exist', ({ assert }) =>
    company.as('owner', async () => {
      await createField('parent', 'customer')
      const { id } = await createCustomer()
      assert.deepEqual((await problemsOf(customerInput({ parent: emptyRecord().id }))).map(({ key }) => key), ['parent'])
      assert.deepEqual(await problemsOf(customerInput({ parent: id })), [])
    }))

  test('asks of a change only what it sets', ({ assert }) =>
    company.as('owner', async () => {
      const before = (await readRecord((await createCustomer()).id))!
      const after = fillRecord({ ...before, segment_id: null }, { city: 'Ulm' }, fieldsOf('customers')).record
      const [lenient, strict] = await checkRecords([{ before, after, keys: new Set(['city']) }, { before, after }])
      assert.deepEqual(lenient, [])
      assert.deepEqual(strict.map(({ key }) => key), ['segment'])
    }))
})
