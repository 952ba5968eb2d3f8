import { test } from '@japa/runner'
import fc from 'fast-check'
import { jaroWinkler } from '#duplicates/jaro_winkler'

test.group('Jaro-Winkler', () => {
  test('answers what Winkler published', ({ assert }) => {
    for (const [one, other, expected] of [
      ['martha', 'marhta', 0.961],
      ['dwayne', 'duane', 0.84],
      ['dixon', 'dicksonx', 0.813],
      ['shackleford', 'shackelford', 0.982],
      ['jones', 'johnson', 0.832],
      ['abc', 'xyz', 0],
    ] as const)
      assert.closeTo(jaroWinkler(one, other), expected, 0.001, `${one} ${other}`)
  })

  test('is the same both ways, between 0 and 1, and 1 for the same word', ({ assert }) => {
    const word = fc.string({ unit: fc.constantFrom(...'abcé'), minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        const likeness = jaroWinkler(one, other)
        assert.closeTo(likeness, jaroWinkler(other, one), 1e-12)
        assert.isTrue(likeness >= 0 && likeness <= 1)
        assert.equal(jaroWinkler(one, one), 1)
      })
    )
  })
})
