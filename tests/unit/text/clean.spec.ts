import fc from 'fast-check'
import { test } from '@japa/runner'
import { cleanText, isClean } from '#text/clean'

test.group('cleanText', () => {
  test('refuses and strips {0}')
    .with(['\0', '\x07', '\x1b', '\x7f', '\ud800', '\udc00', '\x0b'])
    .run(({ assert }, character) => {
      assert.isFalse(isClean(`a${character}b`))
      assert.equal(cleanText(`a${character}b`), 'ab')
    })

  test('keeps tabs, newlines, emoji and every script', ({ assert }) => {
    const text = 'a\tb\nc 😀 王 สวัสดี é'
    assert.isTrue(isClean(text))
    assert.equal(cleanText(text), text)
  })

  test('writes line ends as one newline and composes letters', ({ assert }) => {
    assert.isTrue(isClean('one\r\ntwo'))
    assert.equal(cleanText('one\r\ntwo\rthree'), 'one\ntwo\nthree')
    assert.equal(cleanText('e\u0301'), 'é')
  })

  test('what was cleaned is clean and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cleaned = cleanText(text)
        return isClean(cleaned) && cleanText(cleaned) === cleaned && cleaned.isWellFormed()
      }),
      { numRuns: 20_000 }
    )
  })
})
