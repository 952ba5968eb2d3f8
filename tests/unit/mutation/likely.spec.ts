import { test } from '@japa/runner'
import { likely, triesOf, type Way } from '#tests/mutation/likely'
import type { Mutant } from '#tests/mutation/mutant'

const mutant = (id: string, file: string) => ({ id, file }) as Mutant
const way = (file: string, reached: number[]): Way => ({ test: `${file} sees`, file, reached })

const mutants = [mutant('team', 'app/policies/team_policy.ts'), mutant('scope', 'app/tenancy/scope.ts')]
const ways = [
  way('tests/functional/customers/list.spec.ts', [0, 1]),
  way('tests/functional/home.spec.ts', [1]),
  way('tests/functional/settings/teams.spec.ts', [0, 1]),
]

test.group('The tests that are tried first on a mutant', () => {
  test('are those named like its file, then those that come by few others', ({ assert }) => {
    const ranked = likely(mutants, ways)
    assert.deepEqual(ranked.get('team'), [ways[2].test, ways[0].test])
    assert.deepEqual(ranked.get('scope'), [ways[1].test, ways[0].test, ways[2].test])
  })

  test('are tried in rounds, and only on the living', ({ assert }) => {
    const ranked = likely(mutants, ways)
    assert.deepEqual(triesOf(ranked, mutants, [0, 1]), { [ways[2].test]: ['team'], [ways[1].test]: ['scope'] })
    assert.deepEqual(triesOf(ranked, [mutants[1]], [1, 9]), { [ways[0].test]: ['scope'], [ways[2].test]: ['scope'] })
    assert.deepEqual(triesOf(ranked, mutants, [3, 9]), {})
  })
})
