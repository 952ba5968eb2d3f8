import fc from 'fast-check'
import { test } from '@japa/runner'
import { parse } from 'csv-parse/sync'
import { escapeFormula, unescapeFormula } from '#files/csv/formula'
import { csvLine } from '#files/csv/write'

const formulaLike = fc
  .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\0', '1', '4915112345', 'a', '\n'))
  .map((parts) => parts.join(''))
const anyText = fc.oneof(formulaLike, fc.string({ unit: 'binary' }))

test.group('escapeFormula', () => {
  test('{0} becomes harmless')
    .with(['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\0=1', "'=1", "''+x"])
    .run(({ assert }, text) => assert.equal(escapeFormula(text), `'${text}`))

  test('{0} stays as it is')
    .with(['+497112842222', 'Smith', "O'Brien", "'quoted'", '', '1-2'])
    .run(({ assert }, text) => {
      assert.equal(escapeFormula(text), text)
      assert.equal(unescapeFormula(text), text)
    })

  test('is undone exactly, and no escaped text is a formula', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeFormula(text)
        const harmless = !/^[=+\-@\t\r\0]/.test(escaped) || /^\+\d{6,15}$/.test(escaped)
        return harmless && unescapeFormula(escaped) === text
      }),
      { numRuns: 20_000 }
    )
  })
})

test.group('csvLine', () => {
  test('quotes what needs it and ends in CRLF', ({ assert }) => {
    assert.equal(
      csvLine(['a,b', 'say "hi"', 'two\nlines', ' x', null, 1.5, true]),
      '"a,b","say ""hi""","two\nlines"," x",,1.5,true\r\n'
    )
    assert.equal(csvLine(['a,b', 'c;d'], { delimiter: ';' }), 'a,b;"c;d"\r\n')
    assert.equal(csvLine(['']), '""\r\n')
    assert.equal(csvLine([new Date('2026-01-02T03:04:05Z')]), '2026-01-02T03:04:05.000Z\r\n')
  })

  test('neutralises texts, not numbers, and only when asked', ({ assert }) => {
    assert.equal(csvLine(['=1', -5, '-5']), "'=1,-5,'-5\r\n")
    assert.equal(csvLine(['=1'], { escapeFormulas: false }), '=1\r\n')
  })

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 6 }), (cells) => {
        const [read] = parse(csvLine(cells), { record_delimiter: '\r\n' }) as string[][]
        return JSON.stringify(read.map(unescapeFormula)) === JSON.stringify(cells)
      }),
      { numRuns: 5_000 }
    )
  })
})
