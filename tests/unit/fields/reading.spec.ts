import { test } from '@japa/runner'
import { configured, fieldOfType } from '#tests/helpers/configured'
import type { FieldOptions, Input } from '#fields/field'

/** The value that a type reads, or the code of the problem. */
function read(type: string, input: Input, options: FieldOptions = {}, context = {}) {
  const field = fieldOfType(type, options)
  const parsed = field.type.parse(input, field, context)
  return 'problem' in parsed ? `! ${parsed.problem.code}` : parsed.value
}

const numbers: [string, string, unknown][] = [
  ['number', '1,234', '! ambiguous_number'],
  ['number', '12.5', '! not_whole'],
  ['number', 'a dozen', '! not_a_number'],
  ['number', '1 234 567', 1234567],
  ['number', '−12', -12],
  ['decimal', '1,234', '! ambiguous_number'],
  ['decimal', '1.23456', '! too_many_decimals'],
  ['decimal', '12345678901234.56', '! too_many_digits'],
  ['decimal', '1.234', 1.234],
  ['decimal', '1.234,5', 1234.5],
  ['decimal', "1'234.50", 1234.5],
  ['money', 'USD 12', '! not_a_number'],
  ['money', '0.001', '! too_many_decimals'],
  ['money', '€', '! not_a_number'],
  ['money', '12.480,50 €', 1248050],
  ['money', 'EUR 12,480.50', 1248050],
  ['money', '-0.10', -10],
]

const dates: [string, string, unknown][] = [
  ['date', '03/05/2024', '! date_order'],
  ['date', '2023-02-29', '! impossible_date'],
  ['date', 'soon', '! not_a_date'],
  ['date', '2024-3-5', '2024-03-05'],
  ['date', '5 Mar 2024', '2024-03-05'],
  ['date', 'March 5, 2024', '2024-03-05'],
  ['date', '5 de marzo de 2024', '2024-03-05'],
  ['date_time', '2024-03-05 25:00', '! not_a_time'],
  ['date_time', '2024-03-05', Date.UTC(2024, 2, 4, 23)],
  ['date_time', '2024-03-05T10:30', Date.UTC(2024, 2, 5, 9, 30)],
  ['date_time', '5 Mar 2024 10:30', Date.UTC(2024, 2, 5, 9, 30)],
  ['date_time', '2024-03-05T10:30:00Z', Date.UTC(2024, 2, 5, 10, 30)],
]

const texts: [string, string, unknown][] = [
  ['text', 'two\nlines\u0000 ', 'two lines'],
  ['email', 'no at', '! not_an_email'],
  ['email', 'a..b@example.com', '! not_an_email'],
  ['email', 'Ana <a@example.com>', '! not_an_email'],
  ['email', 'Ana.López@EXAMPLE.com', 'Ana.López@example.com'],
  ['url', 'javascript:alert(1)', '! not_a_url'],
  ['url', 'https://a:b@example.com', '! not_a_url'],
  ['url', 'example.com/path', 'https://example.com/path'],
  ['customer', 'Jane', '! not_a_customer'],
  ['customer', '/acme/customers/01ARZ3NDEKTSV4RRFFQ69G5FAV', '01ARZ3NDEKTSV4RRFFQ69G5FAV'],
  ['country', 'Atlantis', '! unknown_country'],
  ['user', 'Nobody', '! unknown_person'],
]

test.group('What people type', () => {
  test('reads numbers, and refuses what can be read two ways: {0} "{1}"')
    .with(numbers)
    .run(({ assert }, [type, typed, expected]) => {
      configured(() => assert.deepEqual(read(type, typed), expected))
    })

  test('reads days and times without guessing day or month: {0} "{1}"')
    .with(dates)
    .run(({ assert }, [type, typed, expected]) => {
      configured(() => assert.deepEqual(read(type, typed), expected))
    })

  test('reads addresses, links and names: {0} "{1}"')
    .with(texts)
    .run(({ assert }, [type, typed, expected]) => {
      configured(() => assert.deepEqual(read(type, typed), expected))
    })

  test('reads a yes in English and Spanish, whatever the language of the page', ({ assert }) => {
    configured(() => {
      for (const word of ['Yes', 'SÍ', 'true', '1', 'on']) assert.strictEqual(read('yes_no', word), true)
      for (const word of ['No', 'false', '0']) assert.strictEqual(read('yes_no', word), false)
      assert.strictEqual(read('yes_no', ['', '1']), true)
    })
  })

  test('reads a phone with a country code, or in the country of the record (M2.2)', ({ assert }) => {
    configured(() => {
      assert.equal(read('phone', '12'), '! phone_too_short')
      assert.deepEqual(read('phone', '+49 0711 2842222'), {
        e164: '+497112842222',
        typed: '+49 0711 2842222',
      })
      assert.deepEqual(read('phone', '11 3033-5446', {}, { country: 'BR' }), {
        e164: '+551130335446',
        typed: '11 3033-5446',
      })
      assert.deepEqual(read('phone', '030 901820'), { e164: '+4930901820', typed: '030 901820' })
    })
  })

  test('holds values to length, bounds and pattern', ({ assert }) => {
    configured(() => {
      assert.equal(read('text', 'abcdef', { maxLength: 5 }), '! too_long')
      assert.equal(read('text', 'AB-1', { pattern: '[A-Z]{2}' }), '! pattern')
      assert.equal(read('number', '9', { min: 10 }), '! too_small')
      assert.equal(read('money', '10.01', { max: '10' }), '! too_big')
      assert.equal(read('date', '2999-01-01', { max: 'today' }), '! too_late_today')
      assert.equal(read('date', '2019-12-31', { min: '2020-01-01' }), '! too_early')
      assert.equal(read('text', 'AB', { pattern: '[A-Z]{2}' }), 'AB')
    })
  })

  test('answers a hostile pattern in linear time', ({ assert }) => {
    configured(() => {
      const began = performance.now()
      assert.equal(read('text', `${'a'.repeat(999)}!`, { pattern: '(a+)+', maxLength: 1000 }), '! pattern')
      assert.isBelow(performance.now() - began, 500)
    })
  })

  test('takes a retired value by its id only, so that old records keep theirs', ({ assert }) => {
    configured(
      () => {
        assert.equal(read('select', 'Retail'), '! unknown_choice')
        assert.isString(read('select', 'retail'))
        assert.isString(read('select', 'Enterprise'))
      },
      { retired: 'retail' }
    )
  })

  test('prints a local time that an hour given twice would make unclear with its offset', ({ assert }) => {
    configured(() => {
      const { type, ...field } = fieldOfType('date_time')
      const second = Date.UTC(2024, 9, 27, 1, 30)
      const printed = type.print(second, { ...field, type })
      assert.deepEqual(type.parse(printed, { ...field, type }, {}), { value: second })
    })
  })
})
