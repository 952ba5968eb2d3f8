import { test } from '@japa/runner'
import fc from 'fast-check'
import { compare, isLikely } from '#duplicates/compare'
import { profileOf, type Profile } from '#duplicates/profile'
import { rulesIn } from '#duplicates/rules'

interface Somebody {
  type?: string
  phone?: string
  email?: string
  id?: string
  born?: string
  postcode?: string
  city?: string
}

function profile(name: string, { type = 'person', phone, email, id, born, postcode, city }: Somebody = {}): Profile {
  const points = [
    ...(phone ? [{ kind: 'phone' as const, value_key: phone }] : []),
    ...(email ? [{ kind: 'email' as const, value_key: email }] : []),
  ]
  const addresses = postcode || city ? [{ postcode: postcode ?? null, city: city ?? null }] : []
  return profileOf({ id: name, type, name, id_number: id, birthday: born, points, addresses })
}

const likely = (one: Profile, other: Profile) => isLikely(compare(one, other))
const rules = (one: Profile, other: Profile) => rulesIn(compare(one, other).rules)

const home = { postcode: '28001', city: 'Madrid', phone: '+34612345678' }

test.group('Two profiles', () => {
  test('are not one where names differ, whatever a family shares', ({ assert }) => {
    const family = { ...home, email: 'family@example.com' }
    assert.isFalse(likely(profile('Ana García', family), profile('Juan García', family)))
    assert.isFalse(likely(profile('Daniel García', family), profile('Daniela García', family)))
    const [father, son] = ['1950-03-01', '1979-08-09'].map((born) => profile('Juan García', { ...home, born }))
    assert.isFalse(likely(father, son))
  })

  test('are not one by a frequent name in one town, or one company name in two', ({ assert }) => {
    assert.isFalse(likely(profile('Ana García', { city: 'Madrid' }), profile('Ana García', { city: 'Madrid' })))
    const [one, other] = ['28001', '08001'].map((postcode) => profile('Sol Viajes SL', { type: 'company', postcode }))
    assert.isFalse(likely(one, other))
  })

  test('are one with slips, without accents, with names exchanged', ({ assert }) => {
    const original = profile('María Núñez', home)
    for (const name of ['Maria Nunez', 'Núñez María', 'Maira Núñez', 'M. Núñez', 'María Núñes'])
      assert.isTrue(likely(original, profile(name, { phone: home.phone })), name)
  })

  test('are one where little is written another way', ({ assert }) => {
    const born = '1980-02-11'
    assert.isTrue(
      likely(profile('Ana García', { ...home, born }), profile('Ana García', { ...home, born: '1980-11-02' }))
    )
    assert.isTrue(likely(profile('Ana García', { born }), profile('Ana García', { born, postcode: '08001' })))
    assert.isTrue(likely(profile('Ana Ruiz', { id: '12.345.678-Z' }), profile('Ana Weber', { id: '12345678z' })))
    const company = { type: 'company', postcode: '70173', city: 'Stuttgart' }
    assert.isTrue(likely(profile('Weiß & Söhne GmbH', company), profile('Weiss und Söhne G.m.b.H.', company)))
  })

  test('say by which rules they meet', ({ assert }) => {
    const [one, other] = [
      profile('Ana García', { ...home, born: '1980-02-11' }),
      profile('Ana Garcia', { ...home, born: '1980-02-11' }),
    ]
    assert.deepEqual(rules(one, other), ['phone', 'name_birthday', 'name_postcode', 'name'])
    assert.deepEqual(rules(profile('Ana García', home), profile('Bo Li', { phone: '612345678' })), ['phone'])
    assert.deepEqual(rules(profile('Ana García', home), profile('Ana García', { phone: '+34612345679' })), ['name'])
    assert.deepEqual(rules(profile('Ana García'), profile('Ana García')), [])
  })

  test('are compared the same both ways, between 0 and 1, and each is like itself', ({ assert }) => {
    const words = fc.constantFrom(
      'Ana',
      'Anna',
      'María',
      'Maria',
      'Mario',
      'García',
      'Garcia',
      'Gracía',
      'Ruiz',
      'de',
      'J.',
      'Ltd',
      '李'
    )
    const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
    const profiles = fc
      .record({
        name: fc.array(words, { maxLength: 4 }).map((all) => all.join(' ')),
        type: fc.constantFrom('person', 'company'),
        phone: some('+34612345678', '+34612345679', '612345678', '12'),
        email: some('ana.garcia@x.es', 'ana.garcai@x.es', 'a@b.c'),
        id: some('12345678Z', '12.345.678-Z', '12345679Z'),
        born: some('1980-02-11', '1980-11-02', '1991-01-01'),
        postcode: some('28001', '08001'),
        city: some('Madrid', 'madrid'),
      })
      .map(({ name, ...rest }) => profile(name, rest))
    fc.assert(
      fc.property(profiles, profiles, (one, other) => {
        const { score, rules: met } = compare(one, other)
        assert.deepEqual(compare(other, one), { ...compare(one, other), score, rules: met })
        assert.isTrue(score >= 0 && score <= 1)
        assert.equal(compare(one, one).score, 1)
      }),
      { numRuns: 2_000 }
    )
  })
})
