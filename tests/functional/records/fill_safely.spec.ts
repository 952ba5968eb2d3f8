import { test } from '@japa/runner'
import { fillRecord, type RecordInput } from '#actions/records/fill_record'
import { fieldsOf } from '#lists/fields_of'
import { emptyRecord } from '#lists/read_records'
import { makeCompany, type Company } from '#tests/helpers/company'

const fill = (input: RecordInput, record = emptyRecord()) => fillRecord(record, input, fieldsOf('customers'))

test.group('Filling a record safely', (group) => {
  let company: Company
  group.each.setup(async () => {
    company = await makeCompany()
  })

  test('never writes what the server owns, nor what is no field (MA-1)', ({ assert }) =>
    company.as('owner', async () => {
      const owned = [
        'id',
        'tenant_id',
        'tenantId',
        'version',
        'created_at',
        'created_by',
        'createdBy',
        'deleted_at',
        'disabled_at',
        'disabled',
        'submission',
        'sort_name',
        'source',
        'custom',
        '$isPersisted',
      ]
      const blank = emptyRecord()
      const { record } = fill(
        JSON.parse(
          `{${owned.map((key) => `"${key}":"x"`).join()},"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}`
        ),
        blank
      )
      assert.deepEqual({ ...record, sort_name: '', type: null }, { ...blank, sort_name: '', type: null })
      assert.isUndefined(({} as { x?: number }).x)
    }))

  test('refuses values of another type than text (IN-7)', ({ assert }) =>
    company.as('owner', async () => {
      for (const value of [0, 1, true, ['x'], [], {}, { x: 1 }]) {
        const { record, problems } = fill({ first_name: value, city: value, email: value })
        assert.deepEqual(
          problems.map(({ key, problem }) => `${key} ${problem.code}`).sort(),
          ['city not_text', 'email not_text', 'first_name not_text'],
          JSON.stringify(value)
        )
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
      const { record, problems } = fill(
        {
          first_name: 'x'.repeat(121),
          phone: '12',
          email: 'nobody',
          birthday: '2024-02-30',
          segment: 'unknown',
        },
        before
      )
      assert.deepEqual(problems.map(({ key }) => key).sort(), ['birthday', 'email', 'first_name', 'phone', 'segment'])
      assert.deepEqual(before, copy)
      assert.equal(record.first_name, 'Ana')
    }))

  test('stores text clean: no control characters, no lone surrogates, composed (IN-2)', ({ assert }) =>
    company.as('owner', async () => {
      const { record } = fill({
        first_name: 'Lui\u0301s\u0000\u0007',
        last_name: 'Go\ud800n\u200bçalves',
      })
      assert.equal(record.first_name, 'Luís')
      assert.notMatch(String(record.last_name), /[\ud800]/)
    }))

  test('keeps number and type when they are emptied', ({ assert }) =>
    company.as('owner', async () => {
      const before = { ...fill({ type: 'person', first_name: 'Ana' }).record, number: '10001' }
      assert.deepInclude(fill({ type: '', number: '' }, before).record, {
        type: 'person',
        number: '10001',
      })
    }))
})
