import { test } from '@japa/runner'
import { fillRecord, type RecordInput } from '#actions/records/fill_record'
import { fieldsOf } from '#lists/fields_of'
import { emptyRecord } from '#lists/read_records'
import { makeCompany, type Company } from '#tests/helpers/company'

const fill = (input: RecordInput, record = emptyRecord()) => fillRecord(record, input, fieldsOf('customers'))

test.group('Filling in names and addresses', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('reads a person and a company, a prospect or a customer by its status (M1.1)', ({ assert }) =>
    company.as('owner', async () => {
      const person = fill({
        type: 'person',
        first_name: 'Ana',
        last_name: 'López',
        status: 'prospect',
      }).record
      const firm = fill({ type: 'company', name: 'Köhler & Söhne GmbH', status: 'active' }).record
      assert.deepInclude(person, { type: 'person', name: 'Ana López', sort_name: 'ana lopez' })
      assert.deepInclude(firm, {
        type: 'company',
        name: 'Köhler & Söhne GmbH',
        sort_name: 'kohler & sohne gmbh',
      })
      assert.notEqual(person.status_id, firm.status_id)
    }))

  test('takes several addresses of all parts, one of them the default (M2.4)', ({ assert }) =>
    company.as('owner', async () => {
      const first = {
        address1: 'Theodor-Heuss-Straße 34',
        address2: '2. Stock',
        city: 'Stuttgart',
        state: 'BW',
        postcode: '70174',
        country: 'Deutschland',
      }
      const { record } = fill({
        ...first,
        addresses: [{ city: 'Leipzig', postcode: '01099', country: 'DE', label: 'Deliveries' }, { city: '' }],
      })
      assert.lengthOf(record.addresses, 2)
      assert.deepInclude(record.addresses[0], {
        ...first,
        country: 'DE',
        initial: true,
        position: 0,
      })
      assert.deepInclude(record.addresses[1], {
        city: 'Leipzig',
        postcode: '01099',
        label: 'Deliveries',
        initial: false,
        position: 1,
      })
      const changed = fill({ addresses: [{ id: record.addresses[1].id, initial: '1' }] }, record).record
      assert.deepEqual(
        changed.addresses.map(({ initial }) => initial),
        [false, true]
      )
    }))
})
