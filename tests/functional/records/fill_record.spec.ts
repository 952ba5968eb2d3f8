import { test } from '@japa/runner'
import { fillRecord, type RecordInput } from '#actions/records/fill_record'
import { fieldsOf } from '#lists/fields_of'
import { emptyRecord } from '#lists/read_records'
import { makeCompany, type Company } from '#tests/helpers/company'

const fill = (input: RecordInput, record = emptyRecord()) => fillRecord(record, input, fieldsOf('customers'))

test.group('Filling a record', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('never writes what the server owns, nor what is no field (MA-1)', ({ assert }) =>
    company.as('owner', async () => {
      const owned = ['id', 'tenant_id', 'tenantId', 'version', 'created_at', 'created_by', 'createdBy', 'deleted_at', 'disabled_at', 'disabled', 'submission', 'sort_name', 'source', 'custom', '$isPersisted']
      const blank = emptyRecord()
      const { record } = fill(JSON.parse(`{${owned.map((key) => `"${key}":"x"`).join()},"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}`), blank)
      assert.deepEqual({ ...record, sort_name: '', type: null }, { ...blank, sort_name: '', type: null })
      assert.isUndefined(({} as { x?: number }).x)
    }))

  test('refuses values of another type than text (IN-7)', ({ assert }) =>
    company.as('owner', async () => {
      for (const value of [0, 1, true, ['x'], [], {}, { x: 1 }]) {
        const { record, problems } = fill({ first_name: value, city: value, email: value })
        assert.deepEqual(problems.map(({ key, problem }) => `${key} ${problem.code}`).sort(), ['city not_text', 'email not_text', 'first_name not_text'], JSON.stringify(value))
        assert.isNull(record.first_name)
      }
      assert.equal(fill({ points: 'x' }).problems[0].problem.code, 'not_text')
      assert.equal(fill({ points: [{ channel: ['phone'], value: 'x' }] }).problems[0].problem.code, 'not_text')
      assert.equal(fill({ addresses: { a: 'x' } }).problems[0].problem.code, 'not_text')
      assert.lengthOf(fill({ points: null, addresses: '', tags: null }).problems, 0)
    }))

  test('keeps the record untouched and names the field of each problem', ({ assert }) =>
    company.as('owner', async () => {
      const before = fill({ first_name: 'Ana', phone: '+49 30 901820' }).record
      const copy = structuredClone(before)
      const { record, problems } = fill({ first_name: 'x'.repeat(121), phone: '12', email: 'nobody', birthday: '2024-02-30', segment: 'unknown' }, before)
      assert.deepEqual(problems.map(({ key }) => key).sort(), ['birthday', 'email', 'first_name', 'phone', 'segment'])
      assert.deepEqual(before, copy)
      assert.equal(record.first_name, 'Ana')
    }))

  test('stores text clean: no control characters, no lone surrogates, composed (IN-2)', ({ assert }) =>
    company.as('owner', async () => {
      const { record } = fill({ first_name: 'Lui\u0301s\u0000\u0007', last_name: 'Go\ud800n\u200bçalves' })
      assert.equal(record.first_name, 'Luís')
      assert.notMatch(String(record.last_name), /[\ud800]/)
    }))

  test('reads a person and a company, a prospect or a customer by its status (M1.1)', ({ assert }) =>
    company.as('owner', async () => {
      const person = fill({ type: 'person', first_name: 'Ana', last_name: 'López', status: 'prospect' }).record
      const firm = fill({ type: 'company', name: 'Köhler & Söhne GmbH', status: 'active' }).record
      assert.deepInclude(person, { type: 'person', name: 'Ana López', sort_name: 'ana lopez' })
      assert.deepInclude(firm, { type: 'company', name: 'Köhler & Söhne GmbH', sort_name: 'kohler & sohne gmbh' })
      assert.notEqual(person.status_id, firm.status_id)
    }))

  test('keeps a phone as E.164 and as typed, read with the country of the row, of the record, of the tenant (M1.7)', ({ assert }) =>
    company.as('owner', async () => {
      const key = (input: RecordInput, record = emptyRecord()) => fill(input, record).record.points[0].value_key
      assert.equal(key({ phone: '0711 2842222', country: 'AT' }), '+437112842222')
      assert.equal(key({ phone: '0711 2842222' }), '+497112842222')
      assert.equal(key({ phone: '(12) 3923-5555' }, fill({ country: 'BR' }).record), '+551239235555')
      const [point] = fill({ phone: '+55 (12) 3923-5555' }).record.points
      assert.deepInclude(point, { kind: 'phone', value: '+55 (12) 3923-5555', value_key: '+551239235555', primary: true })
    }))

  test('takes several phones, e-mails and accounts, two on one channel too, one primary of a kind (M2.1)', ({ assert }) =>
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
      assert.deepEqual(record.points.map(({ value }) => value), ['+49 30 901820', '+49 151 23456789', 'a@example.com', 'b@example.com', 'first', 'second'])
      assert.deepEqual(record.points.filter(({ primary }) => primary).map(({ value }) => value), ['+49 151 23456789', 'a@example.com', 'first'])
      assert.deepEqual(record.points.map(({ position }) => position), [0, 1, 2, 3, 4, 5])
    }))

  test('changes, removes and adds contact points by id, and leaves the others alone', ({ assert }) =>
    company.as('owner', async () => {
      const before = fill({ points: [{ channel: 'phone', value: '+49 30 901820' }, { channel: 'email', value: 'a@example.com' }, { channel: 'line', value: 'kept' }] }).record
      const [phone, email, line] = before.points
      const { record } = fill({ points: { a: { id: phone.id, channel: 'phone', value: '+49 30 901821', label: 'New' }, b: { id: email.id, channel: 'email', value: email.value, remove: '1' }, c: { channel: 'email', value: 'c@example.com' } } }, before)
      assert.deepEqual(record.points.map(({ id }) => id).slice(0, 2), [phone.id, line.id])
      assert.deepInclude(record.points[0], { value_key: '+4930901821', label: 'New' })
      assert.deepInclude(record.points[2], { value: 'c@example.com', primary: true })
    }))

  test('names the row of a contact point or address with a problem', ({ assert }) =>
    company.as('owner', async () => {
      const { problems } = fill({ points: [{ channel: 'email', value: 'nobody' }, { channel: '', value: 'x' }], addresses: { k: { city: 'Ulm', country: 'Atlantis' } } })
      assert.deepEqual(problems.map(({ key }) => key).sort(), ['addresses.k.country', 'points.0.value', 'points.1.channel'])
    }))

  test('takes several addresses of all parts, one of them the default (M2.4)', ({ assert }) =>
    company.as('owner', async () => {
      const first = { address1: 'Theodor-Heuss-Straße 34', address2: '2. Stock', city: 'Stuttgart', state: 'BW', postcode: '70174', country: 'Deutschland' }
      const { record } = fill({ ...first, addresses: [{ city: 'Leipzig', postcode: '01099', country: 'DE', label: 'Deliveries' }, { city: '' }] })
      assert.lengthOf(record.addresses, 2)
      assert.deepInclude(record.addresses[0], { ...first, country: 'DE', initial: true, position: 0 })
      assert.deepInclude(record.addresses[1], { city: 'Leipzig', postcode: '01099', label: 'Deliveries', initial: false, position: 1 })
      const changed = fill({ addresses: [{ id: record.addresses[1].id, initial: '1' }] }, record).record
      assert.deepEqual(changed.addresses.map(({ initial }) => initial), [false, true])
    }))

  test('keeps number and type when they are emptied', ({ assert }) =>
    company.as('owner', async () => {
      const before = { ...fill({ type: 'person', first_name: 'Ana' }).record, number: '10001' }
      assert.deepInclude(fill({ type: '', number: '' }, before).record, { type: 'person', number: '10001' })
    }))
})
