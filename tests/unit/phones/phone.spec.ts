import { test } from '@japa/runner'
import { getCountries, getExampleNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { nationalDigits, parsePhone } from '#phones/phone'
import { countryCode } from '#places/countries'
import { chinookPhones } from './chinook_phones.js'

test.group('parsePhone', () => {
  test('{0} with country {1}: {2}')
    .with([
      ['', null, 'not_a_number'],
      ['call me', 'DE', 'not_a_number'],
      ['call 030 0074321', 'DE', 'not_a_number'],
      ['030-0074321', null, 'country_needed'],
      ['030-0074321', 'XX', 'invalid_country'],
      ['+999 123456', null, 'invalid_country'],
      ['88.60.15.31', 'FR', 'too_short'],
      ['+49 711 28422223333444', null, 'too_long'],
    ] as [string, string | null, string][])
    .run(({ assert }, [input, country, problem]) => {
      assert.deepEqual(parsePhone(input, country) as object, { problem })
    })

  test('{0} with country {1} is {2}')
    .with([
      ['+49 0711 2842222', null, '+497112842222'],
      ['0049 711 2842222', null, '+497112842222'],
      ['00 49 711 2842222', 'DE', '+497112842222'],
      ['030-0074321', 'DE', '+49300074321'],
      ['(171) 555-7788', 'GB', '+441715557788'],
      ['+44 (0)20 7946 0958', null, '+442079460958'],
      ['+39 06 39733434', null, '+390639733434'],
      ['(503) 555-7555 x 12', 'US', '+15035557555'],
      ['+55 (12) 3923-5555', 'DE', '+551239235555'],
      ['＋４９ ７１１ ２８４２２２２', null, '+497112842222'],
    ] as [string, string | null, string][])
    .run(({ assert }, [input, country, e164]) => {
      assert.equal((parsePhone(input, country) as { e164: string }).e164, e164)
    })

  test('says the country and keeps what was typed', ({ assert }) => {
    assert.deepEqual(parsePhone(' (503) 555-7555 x 12 ', 'US') as object, {
      e164: '+15035557555',
      country: 'US',
      possible: true,
      typed: '(503) 555-7555 x 12',
      national: '(503) 555-7555 ext. 12',
      international: '+1 503 555 7555 ext. 12',
    })
  })

  test('keeps digits too many after a country code, and says so', ({ assert }) => {
    assert.containsSubset(parsePhone('+453 3331 9991', 'DK'), {
      e164: '+45333319991',
      country: 'DK',
      possible: false,
    })
    assert.deepEqual(parsePhone('3333 19991', 'DK') as object, { problem: 'too_long' })
  })

  test('reads its own E.164 again', ({ assert }) => {
    for (const typed of ['+49 0711 2842222', '+39 06 39733434', '+54 (0)11 4311 4333']) {
      const phone = parsePhone(typed) as { e164: string; country: string }
      assert.containsSubset(parsePhone(phone.e164), { e164: phone.e164, country: phone.country })
    }
  })

  test('national digits are those behind the country code', ({ assert }) => {
    assert.equal(nationalDigits('+390639733434'), '0639733434')
    assert.equal(nationalDigits('+80012345678'), '12345678')
    for (const country of getCountries()) {
      const { number, nationalNumber } = getExampleNumber(country, examples)!
      assert.equal(nationalDigits(number), nationalNumber, number)
    }
  })

  test("reads every phone of Chinook's customers, in their own country", ({ assert }) => {
    for (const [country, typed] of chinookPhones) {
      const code = countryCode(country)
      assert.containsSubset(parsePhone(typed, code), { country: code, typed }, typed)
    }
  })
})
