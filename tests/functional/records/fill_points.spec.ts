import { test } from '@japa/runner'
import { fillRecord, type RecordInput } from '#actions/records/fill_record'
import { fieldsOf } from '#lists/fields_of'
import { emptyRecord } from '#lists/read_records'
import { makeCompany, type Company } from '#tests/helpers/company'

const fill = (input: RecordInput, record = emptyRecord()) => fillRecord(record, input, fieldsOf('customers'))

test.group('Filling in contact points', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('keeps a phone as E.164 and as typed, read with the country of the row, of the record, of the tenant (M1.7)', ({
    assert,
  }) =>
    company.as('owner', async () => {
      const key = (input: RecordInput, record = emptyRecord()) => fill(input, record).record.points[0].value_key
      assert.equal(key({ phone: '0711 2842222', country: 'AT' }), '+437112842222')
      assert.equal(key({ phone: '0711 2842222' }), '+497112842222')
      assert.equal(key({ phone: '(12) 3923-5555' }, fill({ country: 'BR' }).record), '+551239235555')
      const [point] = fill({ phone: '+55 (12) 3923-5555' }).record.points
      assert.deepInclude(point, {
        kind: 'phone',
        value: '+55 (12) 3923-5555',
        value_key: '+551239235555',
        primary: true,
      })
    }))

  test('takes several phones, e-mails and accounts, two on one channel too, one primary of a kind (M2.1)', ({
    assert,
  }) =>
    company.as('owner', async () => {
      const { record, problems } = fill({
        points: [
          { channel: 'phone', value: '+49 30 901820', label: 'Office' },
          { channel: 'mobile', value: '+49 151 23456789', primary: '1' },
          { channel: 'email', value: 'a@example.com' },
          { channel: 'email', value: 'b@example.com' },
          { channel: 'line', value: 'first' },
          { channel: 'line', value: 'second' },
          { channel: 'phone', value: '' },
        ],
      })
      assert.lengthOf(problems, 0)
      assert.deepEqual(
        record.points.map(({ value }) => value),
        ['+49 30 901820', '+49 151 23456789', 'a@example.com', 'b@example.com', 'first', 'second']
      )
      assert.deepEqual(
        record.points.filter(({ primary }) => primary).map(({ value }) => value),
        ['+49 151 23456789', 'a@example.com', 'first']
      )
      assert.deepEqual(
        record.points.map(({ position }) => position),
        [0, 1, 2, 3, 4, 5]
      )
    }))

  test('changes, removes and adds contact points by id, and leaves the others alone', ({ assert }) =>
    company.as('owner', async () => {
      const before = fill({
        points: [
          { channel: 'phone', value: '+49 30 901820' },
          { channel: 'email', value: 'a@example.com' },
          { channel: 'line', value: 'kept' },
        ],
      }).record
      const [phone, email, line] = before.points
      const { record } = fill(
        {
          points: {
            a: { id: phone.id, channel: 'phone', value: '+49 30 901821', label: 'New' },
            b: { id: email.id, channel: 'email', value: email.value, remove: '1' },
            c: { channel: 'email', value: 'c@example.com' },
          },
        },
        before
      )
      assert.deepEqual(record.points.map(({ id }) => id).slice(0, 2), [phone.id, line.id])
      assert.deepInclude(record.points[0], { value_key: '+4930901821', label: 'New' })
      assert.deepInclude(record.points[2], { value: 'c@example.com', primary: true })
    }))

  test('names the row of a contact point or address with a problem', ({ assert }) =>
    company.as('owner', async () => {
      const { problems } = fill({
        points: [
          { channel: 'email', value: 'nobody' },
          { channel: '', value: 'x' },
        ],
        addresses: { k: { city: 'Ulm', country: 'Atlantis' } },
      })
      assert.deepEqual(problems.map(({ key }) => key).sort(), [
        'addresses.k.country',
        'points.0.value',
        'points.1.channel',
      ])
    }))
})
