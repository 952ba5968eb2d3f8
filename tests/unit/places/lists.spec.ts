import { test } from '@japa/runner'
import { currencies, isCurrency, minorUnits } from '#places/currencies'
import { languageCode, languageName, languages } from '#places/languages'
import { offsetOf, timeZone, timeZones } from '#places/time_zones'

const winter = new Date('2026-01-15T12:00:00Z')

test.group('time zones', () => {
  test('refuses {0}')
    .with(['', 'Mars/Olympus', '../etc', "UTC'; DROP", '+01:00'])
    .run(({ assert }, input) => assert.isNull(timeZone(input)))

  test('accepts a zone in any spelling', ({ assert }) => {
    assert.equal(timeZone('europe/berlin'), 'Europe/Berlin')
    assert.equal(timeZone('UTC'), 'UTC')
    assert.isNotNull(timeZone('Asia/Kolkata'))
  })

  test('lists zones from west to east with their offset', ({ assert }) => {
    const zones = timeZones(winter)
    assert.isAbove(zones.length, 400)
    assert.isBelow(zones[0].offset, zones.at(-1)!.offset)
    assert.equal(offsetOf('Europe/Berlin', winter), 60)
    assert.equal(offsetOf('America/St_Johns', winter), -210)
    assert.equal(offsetOf('UTC', winter), 0)
  })

  test('lists them as they are at the moment that is asked about', ({ assert }) => {
    const berlin = (at: string) => timeZones(new Date(at)).find(({ id }) => id === 'Europe/Berlin')!.offset
    const change = ['2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-10-25T00:59:59Z', '2026-10-25T01:00:00Z']
    assert.deepEqual(change.map(berlin), [60, 120, 120, 60])
  })
})

test.group('languages', () => {
  test('reads a code or a name', ({ assert }) => {
    assert.isNull(languageCode('Klingonish'))
    for (const input of ['de', 'DE-at', 'German', 'alemán', 'Deutsch']) {
      assert.equal(languageCode(input), 'de', input)
    }
  })

  test('names every language', ({ assert }) => {
    assert.equal(languageName('en', 'es'), 'inglés')
    assert.isTrue(languages('en').every(({ code, name }) => name && name !== code))
  })
})

test.group('currencies', () => {
  test('throws on the scale of an unknown currency', ({ assert }) => {
    assert.throws(() => minorUnits('ABC'), 'minorUnits: ABC is no ISO 4217 currency')
    assert.isFalse(isCurrency('XDR'))
  })

  test('{0} has {1} minor digits')
    .with([
      ['EUR', 2],
      ['HUF', 2],
      ['IDR', 2],
      ['JPY', 0],
      ['KWD', 3],
    ] as [string, number][])
    .run(({ assert }, [code, digits]) => assert.equal(minorUnits(code), digits))

  test('are sorted by name', ({ assert }) => {
    const names = currencies('en').map(({ name }) => name)
    assert.deepEqual(names.toSorted(new Intl.Collator('en').compare), names)
  })
})
