import { test } from '@japa/runner'
import { birthdaysAlike } from '#duplicates/birthdays_alike'
import { keysOf, PASSES } from '#duplicates/keys'
import { nameWords } from '#duplicates/name_words'
import { ALIKE, namesAlike, wordsAlike } from '#duplicates/names_alike'
import { profileOf } from '#duplicates/profile'

const person = (name: string) => nameWords(name, false)
const alike = (one: string, other: string) => namesAlike(person(one), person(other), false) >= ALIKE

test.group('The words of a name', () => {
  test('are folded and sorted, without titles, particles and what kind of company it is', ({ assert }) => {
    assert.deepEqual(person('Dr. María de la Peña'), ['maria', 'pena'])
    assert.deepEqual(person("Seán O'Brien"), ['obrien', 'sean'])
    assert.deepEqual(nameWords('Weiß & Söhne G.m.b.H.', true), ['sohne', 'weiss'])
    assert.deepEqual(nameWords('Sol Viajes, S. L.', true), ['sol', 'viajes'])
    assert.deepEqual(person('I. Soler i Puig'), ['i', 'puig', 'soler'])
    assert.deepEqual(nameWords('AG', true), ['ag'])
    assert.deepEqual(person('李 小龍'), ['小龍', '李'])
  })

  test('are alike with a slip, an initial or one surname less, and not as brother and sister', ({ assert }) => {
    for (const [one, other] of [
      ['Katharina Schmidt', 'Katarina Schmitd'],
      ['Ana García López', 'García Ana'],
      ['J. Smith', 'John Smith'],
      ['Jon Smith', 'John Smith'],
    ])
      assert.isTrue(alike(one, other), `${one}, ${other}`)
    for (const [one, other] of [
      ['Mario Rossi', 'Maria Rossi'],
      ['Simon Weber', 'Simone Weber'],
      ['Ana Ruiz', 'Eva Ruiz'],
      ['Tom Baker', 'Tim Baker'],
      ['Ana', 'Ana García'],
      ['', 'Ana García'],
    ])
      assert.isFalse(alike(one, other), `${one}, ${other}`)
  })

  test('count letters that changed places as one slip', ({ assert }) => {
    assert.isAbove(wordsAlike('marin', 'mairn'), ALIKE)
    assert.equal(wordsAlike('marin', 'mxirz'), 0)
  })
})

test.group('Two birthdays', () => {
  test('are nearly the same with a digit or two exchanged, or day and month', ({ assert }) => {
    assert.equal(birthdaysAlike('1980-02-11', '1980-02-11'), 1)
    for (const near of ['1980-11-02', '1981-02-11', '1980-02-12', '1908-02-11'])
      assert.isTrue(birthdaysAlike('1980-02-11', near) > 0 && birthdaysAlike('1980-02-11', near) < 1, near)
    for (const other of ['1980-03-12', '1991-02-11', '1979-08-30'])
      assert.equal(birthdaysAlike('1980-02-11', other), 0, other)
  })
})

test.group('The keys of a profile', () => {
  const described = (name: string) =>
    profileOf({
      ...{ id: name, type: 'person', name, birthday: '1980-02-11', id_number: '1-2' },
      points: [{ kind: 'phone', value_key: '+34612345678' }],
      addresses: [{ postcode: '28 001', city: 'Málaga' }],
    })

  test('bring spellings of one name together, by each of what they share', ({ assert }) => {
    const [one, other] = [described('José Núñez Vidal'), described('Nunes, Jose')]
    for (const pass of PASSES.filter((key) => key !== 'email')) {
      const keys = new Set(keysOf(one, pass))
      assert.isTrue(
        keysOf(other, pass).some((key) => keys.has(key)),
        pass
      )
    }
    assert.deepEqual(keysOf(one, 'email'), [])
  })
})
