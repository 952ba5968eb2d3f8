import { test } from '@japa/runner'
import { comparable, contextWordsOf, passwordProblem, SHORTEST } from '#validators/password'
import { topPasswords } from '#validators/top_passwords'

const contextWords = contextWordsOf({ name: 'Olivia Ward', email: 'olivia.ward@acme.test' }, ['Acme Trading'])
const shortest = SHORTEST.withSecondFactor
const rules = { contextWords, shortest }

test.group('A password', () => {
  test('that everybody tries is refused: {$self}')
    .with([
      'password1234',
      'P@ssw0rd2026!',
      'qwertyuiop12',
      '123456789012',
      'aaaaaaaaaaaaa',
      'clientele-demo2',
      'OliviaWard1990',
      'acme-trading-1',
      'letmeinletmein',
      'abcabcabcabc',
      'Welcome2Acme!',
    ])
    .run(({ assert }, password) => {
      assert.equal(passwordProblem(password, rules), 'common')
    })

  test('that is among the most used is refused, with a year or a number behind it too (AU-1)', ({ assert }) => {
    const passed = topPasswords.flatMap((each) => [each, each.toUpperCase(), `${each}1`, `${each}2026`])
    assert.isAbove(topPasswords.length, 300)
    assert.deepEqual(
      passed.filter((each) => passwordProblem(each, { shortest }) !== 'common'),
      []
    )
  })

  test('needs fifteen characters as people count them, or twelve with a second factor (AU-1)', ({ assert }) => {
    assert.equal(passwordProblem('k9#vT2!mQzxwA7'), 'short')
    assert.isUndefined(passwordProblem('k9#vT2!mQzxwA7d'))
    assert.equal(passwordProblem('k9#vT2!mQzx', { shortest }), 'short')
    assert.isUndefined(passwordProblem('k9#vT2!mQzxw', { shortest }))
    assert.equal(passwordProblem('😀'.repeat(11), { shortest }), 'short')
  })

  test('has at most 128 characters, of any kind', ({ assert }) => {
    const long = Array.from({ length: 128 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7)).join('')
    assert.isUndefined(passwordProblem(long))
    assert.equal(passwordProblem(`${long}好`), 'long')
  })

  test('is the same however its characters are typed, and never cut short (AU-1)', ({ assert }) => {
    const accents = 'é'.repeat(128)
    assert.equal(comparable(accents.normalize('NFD')), accents)
    assert.equal(comparable('ｐａｓｓ'), 'pass')
    assert.equal(comparable('😀'.repeat(128)), '😀'.repeat(128))
    assert.equal(comparable('😀'.repeat(129)), '')
  })

  test('of a few unusual words is good', ({ assert }) => {
    for (const good of [
      'velvet trombone lagoon',
      'korrekte Pferde-Heftklammer',
      'x7Lq-92vb-Tzmw',
      'los gatos duermen tarde',
    ]) {
      assert.isUndefined(passwordProblem(good, rules), good)
    }
  })
})
