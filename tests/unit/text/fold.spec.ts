import fc from 'fast-check'
import { test } from '@japa/runner'
import { fold, keyOf } from '#text/fold'

test.group('fold', () => {
  test('{0} is found as {1}')
    .with([
      ['Luís Gonçalves', 'luis goncalves'],
      ['  Köhler \t  GmbH ', 'kohler gmbh'],
      ['Straße', 'strasse'],
      ['STRAẞE', 'strasse'],
      ['Bjørn Ærø', 'bjorn aero'],
      ['Łódź', 'lodz'],
      ['Đặng', 'dang'],
      ['İstanbul Işık', 'istanbul isik'],
      ['ﬁrma', 'firma'],
      ['Ａｃｍｅ', 'acme'],
      ['Ελλάς', 'ελλασ'],
      ['Фёдор', 'федор'],
      ['soft\u00adware\u200b', 'software'],
    ])
    .run(({ assert }, [name, folded]) => assert.equal(fold(name), folded))

  test('keeps the marks that make another word: kana voicing, Thai and Hindi vowels', ({ assert }) => {
    assert.equal(fold('ガンダム'), 'ガンダム')
    assert.equal(fold('สวัสดี'), 'สวัสดี'.normalize('NFKD').normalize('NFC'))
    assert.notEqual(fold('कि'), fold('का'))
  })

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)),
      { numRuns: 20_000 }
    )
  })
})

test.group('keyOf', () => {
  test('makes the same key of two spellings of one value', ({ assert }) => {
    assert.equal(keyOf(' ＡＢ-1 '), keyOf('ab-1'))
    assert.equal(keyOf('Cafe\u0301'), keyOf('CAFÉ'))
  })

  test('keeps values apart that a database collation would call equal', ({ assert }) => {
    assert.notEqual(keyOf('é'), keyOf('e'))
    assert.notEqual(keyOf('ı'), keyOf('i'))
    assert.notEqual(keyOf('😀'), keyOf('😁'))
  })

  test('a key is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => keyOf(keyOf(text)) === keyOf(text)),
      { numRuns: 20_000 }
    )
  })
})
