import { test } from '@japa/runner'
import { checkRecords } from '#actions/records/check_records'
import { fillRecord, type RecordInput } from '#actions/records/fill_record'
import Form from '#models/form'
import { fieldsOf } from '#lists/fields_of'
import { emptyRecord, readRecord } from '#lists/read_records'
import { makeCompany, type Company } from '#tests/helpers/company'
import { changed, createField } from '#tests/helpers/custom_fields'
import { createCustomer, customerInput } from '#tests/helpers/customers'

const draft = (input: RecordInput) => ({
  before: null,
  after: fillRecord(emptyRecord(), input, fieldsOf('customers')).record,
})
const problemsOf = async (input: RecordInput) => (await checkRecords([draft(input)]))[0]

test.group('Checking what is required', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('refuses a new customer without name, segment, status, channel and responsible manager (M4.7)', ({ assert }) =>
    company.as('owner', async () => {
      const keys = (await problemsOf({ type: 'company' })).map(({ key, problem }) => `${key} ${problem.code}`)
      assert.deepEqual(keys.sort(), [
        'channel required',
        'manager required',
        'name required',
        'segment required',
        'status required',
      ])
    }))

  test('refuses an empty required custom field, where its condition holds (M1.15)', ({ assert }) =>
    company.as('owner', async () => {
      await createField('tax_region', 'text')
      await createField('reason', 'text')
      const when = { field: 'status', operator: 'is', values: ['blocked'] }
      const fields = [
        { key: 'tax_region', required: true },
        { key: 'reason', required: true, when },
      ]
      await Form.create({
        list: 'customers',
        name: 'Tax',
        active: true,
        position: 9,
        sections: [{ id: 's', name: 'Tax', fields }],
        version: 1,
      })
      await changed()
      assert.deepEqual(
        (await problemsOf(customerInput())).map(({ key }) => key),
        ['tax_region']
      )
      assert.deepEqual(
        (await problemsOf(customerInput({ status: 'blocked', tax_region: 'EU' }))).map(({ key }) => key),
        ['reason']
      )
      assert.deepEqual(await problemsOf(customerInput({ tax_region: 'EU' })), [])
    }))

  test('asks of a change only what it sets', ({ assert }) =>
    company.as('owner', async () => {
      const before = (await readRecord((await createCustomer()).id))!
      const after = fillRecord({ ...before, segment_id: null }, { city: 'Ulm' }, fieldsOf('customers')).record
      const [lenient, strict] = await checkRecords([
        { before, after, keys: new Set(['city']) },
        { before, after },
      ])
      assert.deepEqual(lenient, [])
      assert.deepEqual(
        strict.map(({ key }) => key),
        ['segment']
      )
    }))
})
