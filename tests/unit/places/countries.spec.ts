import { test } from '@japa/runner'
import { countries, countryCode, countryName } from '#places/countries'

test.group('countries', () => {
  test('knows no country called {0}')
    .with(['', ' ', 'Atlantis', 'XX', 'EU', 'ZZ', '__proto__', 'constructor', ','])
    .run(({ assert }, name) => assert.isNull(countryCode(name)))

  test('{0} is {1}')
    .with([
      ['gb', 'GB'],
      ['GBR', 'GB'],
      ['UK', 'GB'],
      ['England', 'GB'],
      ['Reino Unido', 'GB'],
      ['U.S.A.', 'US'],
      ['United States of America', 'US'],
      ['EE. UU.', 'US'],
      ['the netherlands', 'NL'],
      ['Holland', 'NL'],
      ['Países Bajos', 'NL'],
      ['Czech Republic', 'CZ'],
      ['Czechia', 'CZ'],
      ['Česko', 'CZ'],
      ['Deutschland', 'DE'],
      ['Alemania', 'DE'],
      ['ESPANA', 'ES'],
      ['Brasil', 'BR'],
      ['日本', 'JP'],
      ['Российская', null],
      ['Россия', 'RU'],
      ['Viet Nam', 'VN'],
      ['Bolivia, Plurinational State of', 'BO'],
      ['Korea, Republic of', 'KR'],
      ["Côte d'Ivoire", 'CI'],
      ['Ivory Coast', 'CI'],
      ['Turkey', 'TR'],
      ['Türkiye', 'TR'],
      ['Bosnia and Herzegovina', 'BA'],
      ['Bosnia & Herzegovina', 'BA'],
      ['Hong Kong', 'HK'],
      ['Ireland', 'IE'],
      ['Niger', 'NE'],
      ['Guinea', 'GN'],
      ['Kosovo', 'XK'],
    ] as [string, string | null][])
    .run(({ assert }, [name, code]) => assert.equal(countryCode(name), code))

  test('finds every country by its English and its Spanish name', ({ assert }) => {
    for (const locale of ['en', 'es']) {
      for (const { code, name } of countries(locale)) assert.equal(countryCode(name), code, name)
    }
  })

  test('names and sorts in the language asked for', ({ assert }) => {
    assert.equal(countryName('DE', 'es'), 'Alemania')
    assert.equal(countryName('??', 'es'), '??')
    assert.lengthOf(countries('es'), 250)
    assert.deepEqual(
      countries('es')
        .slice(0, 2)
        .map(({ code }) => code),
      ['AF', 'AL']
    )
  })
})
