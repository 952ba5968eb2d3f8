import { test } from '@japa/runner'
import { emailTerms, phoneTerms, termsOf } from '#text/search_terms'
import { queryTerms } from '#text/query_terms'

/** As the database does it: every word has an alternative that some term begins with. */
function finds(query: string, terms: string[]): boolean {
  return queryTerms(query).every((alternatives) =>
    alternatives.some(({ value }) => terms.some((term) => term.startsWith(value)))
  )
}

test.group('termsOf', () => {
  test('cuts a term to 64 bytes between characters', ({ assert }) => {
    const [term] = termsOf('я'.repeat(40))
    assert.equal(term, 'я'.repeat(32))
    assert.isTrue(finds('я'.repeat(40), [term]))
  })

  test('gives words without accents, their pieces and the whole', ({ assert }) => {
    assert.sameMembers(termsOf('José C-000123'), ['jose', 'c', '000123', 'c000123'])
    assert.deepEqual(termsOf(' -- '), [])
  })

  test('{query} finds {text}')
    .with([
      { query: 'goncal luis', text: 'Luís Gonçalves' },
      { query: "o'bri", text: 'Conan O’Brien' },
      { query: 'obrien', text: 'Conan O’Brien' },
      { query: 'brien', text: 'Conan O’Brien' },
      { query: 'jean-luc', text: 'Jean Luc Picard' },
      { query: 'jean luc', text: 'Jean-Luc Picard' },
      { query: 'S.A.', text: 'Embraer - Empresa Brasileira de Aeronáutica S.A.' },
      { query: '12227-000', text: '12227-000' },
      { query: '000123', text: 'C-000123' },
      { query: 'c-0001', text: 'C-000123' },
      { query: '123.456.789-0', text: '1234567890' },
      { query: '小明', text: '王小明' },
      { query: '明', text: '王小明' },
      { query: '철수', text: '김철수' },
      { query: 'สดี', text: 'สวัสดีชาวโลก' },
      { query: 'strasse 34', text: 'Theodor-Heuss-Straße 34' },
    ])
    .run(({ assert }, { query, text }) => assert.isTrue(finds(query, termsOf(text))))

  test('does not find what is not there', ({ assert }) => {
    assert.isFalse(finds('luis koehler', termsOf('Luís Gonçalves')))
    assert.isFalse(finds('明王', termsOf('王小明')))
    assert.isFalse(finds('onçalves', termsOf('Luís Gonçalves')))
  })
})

test.group('phoneTerms', () => {
  test('gives digits, national digits and both reversed', ({ assert }) => {
    assert.sameMembers(phoneTerms('+497112842222', '+49 0711 2842222'), [
      '497112842222',
      '7112842222',
      '4907112842222',
      '~222248211794',
      '~2222482117094',
    ])
  })

  test('finds +49 0711 2842222 when {0} is typed')
    .with([
      '+49 0711 2842222',
      '+49 711 2842222',
      '+49 (0)711 284-2222',
      '0049 711 2842222',
      '00497112842222',
      '0711 2842222',
      '0711/2842222',
      '07112842222',
      '711 2842222',
      '842222',
      '2222',
      '+49 711',
      '(0711) 28',
    ])
    .run(({ assert }, query) => {
      assert.isTrue(finds(query, phoneTerms('+497112842222', '+49 0711 2842222')))
    })

  test('finds a Brazilian phone beside a name', ({ assert }) => {
    const terms = [...termsOf('Luís'), ...phoneTerms('+551239235555', '+55 (12) 3923-5555')]
    assert.isTrue(finds('(12) 3923-5555', terms))
    assert.isTrue(finds('luis 3923-5555', terms))
    assert.isFalse(finds('(12) 3923-5556', terms))
  })

  test('finds a phone that is kept only as it was typed', ({ assert }) => {
    assert.isTrue(finds('2967 542', phoneTerms(null, '2967 542')))
    assert.isTrue(finds('7542', phoneTerms(null, '2967 542')))
  })
})

test.group('emailTerms', () => {
  test('finds an address by {0}')
    .with(['luisg@embraer.com.br', 'LuisG@emb', '@embraer', 'luisg'])
    .run(({ assert }, query) => {
      assert.isTrue(finds(query, emailTerms('luisg@embraer.com.br')))
    })
})

test.group('queryTerms', () => {
  test('looks for nothing when nothing was typed', ({ assert }) => {
    assert.deepEqual(queryTerms('  \t'), [])
    assert.deepEqual(queryTerms('-- !'), [])
    assert.deepEqual(queryTerms('('), [])
    assert.deepEqual(queryTerms('+'), [])
  })

  test('asks for last digits only from four digits on', ({ assert }) => {
    assert.deepEqual(queryTerms('123'), [[{ kind: 'prefix', value: '123' }]])
    assert.deepEqual(queryTerms('1234'), [
      [
        { kind: 'prefix', value: '1234' },
        { kind: 'prefix', value: '~4321' },
      ],
    ])
  })
})
