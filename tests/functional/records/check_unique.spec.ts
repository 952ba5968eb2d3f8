import { test } from '@japa/runner'
import { checkRecords } from '#actions/records/check_records'
import { fillRecord, type RecordInput } from '#actions/records/fill_record'
import { fieldsOf } from '#lists/fields_of'
import { emptyRecord, readRecord } from '#lists/read_records'
import { makeCompany, type Company } from '#tests/helpers/company'
import { createField } from '#tests/helpers/custom_fields'
import { createCustomer, customerInput } from '#tests/helpers/customers'
import { rule } from '#tests/helpers/field_rules'
import { statementsOf } from '#tests/helpers/statements'

const draft = (input: RecordInput) => ({
  before: null,
  after: fillRecord(emptyRecord(), input, fieldsOf('customers')).record,
})
const problemsOf = async (input: RecordInput) => (await checkRecords([draft(input)]))[0]

test.group('Checking what is unique', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('refuses a duplicate of a unique field and names the other record (M1.14)', ({ assert }) =>
    company.as('owner', async () => {
      await createField('contract', 'text', { unique: true })
      const other = await createCustomer({
        id_type: 'passport',
        id_number: 'AB 1',
        membership_number: 'M1',
        number: 'C1',
        contract: 'K-1',
      })
      const found = await problemsOf(
        customerInput({
          id_type: 'passport',
          id_number: 'ab 1',
          membership_number: ' m1',
          number: 'c1',
          contract: 'k-1',
        })
      )
      assert.deepEqual(
        found.map(({ key, problem, recordId }) => [key, problem.code, recordId]).sort(),
        ['contract', 'id_number', 'membership_number', 'number'].map((key) => [key, 'taken', other.id])
      )
      assert.deepEqual(
        await problemsOf(customerInput({ id_type: 'tax_id', id_number: 'ab 1' })),
        [],
        'another ID type makes another ID'
      )
    }))

  test('lets a record keep its own unique values', ({ assert }) =>
    company.as('owner', async () => {
      const before = (await readRecord((await createCustomer({ membership_number: 'M1' })).id))!
      const after = fillRecord(before, { membership_number: 'm1' }, fieldsOf('customers')).record
      assert.deepEqual(await checkRecords([{ before, after }]), [[]])
    }))

  test('finds duplicates inside a batch, with one statement for all of it', ({ assert }) =>
    company.as('owner', async () => {
      const drafts = Array.from({ length: 50 }, (_, index) =>
        draft(customerInput({ membership_number: `M${index % 49}`, number: `N${index}` }))
      )
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
      assert.deepEqual(
        (await problemsOf(customerInput({ parent: emptyRecord().id }))).map(({ key }) => key),
        ['parent']
      )
      assert.deepEqual(await problemsOf(customerInput({ parent: id })), [])
    }))

  test('leaves alone a reference that is not the person’s to mend', async ({ assert }) => {
    const referring = await company.as('owner', async () => {
      await createField('parent', 'customer')
      return draft(customerInput({ parent: emptyRecord().id }))
    })
    const keys = () => company.as('agent', async () => (await checkRecords([referring]))[0].map(({ key }) => key))
    assert.deepEqual(await keys(), ['parent'])
    await rule(company, 'agent', { parent: 'read' })
    assert.deepEqual(await keys(), [])
  })
})
