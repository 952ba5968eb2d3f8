import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { mutantsOf } from '#tests/mutation/find'
import { hear } from '#tests/mutation/hear'
import { judged, type Outcome } from '#tests/mutation/passes'
import { report } from '#tests/mutation/report'

const SAMPLE = 'tests/mutation/sample/guard.ts'

/** The sample is read as if it were one of the files that guard something. */
const mutants = mutantsOf('app/permissions/verbs.ts', readFileSync(SAMPLE, 'utf8')).map((mutant) => ({
  ...mutant,
  file: SAMPLE,
}))
const removed = mutants.filter(({ code }) => code === 'false')

async function outcomeOf(...specs: string[]): Promise<Outcome> {
  const outcome: Outcome = { killed: new Set(), broken: [] }
  const files = specs.map((name) => `--files=${name}`)
  judged(await hear({ mutants: removed }, files, 'tests/mutation/sample/run.ts'), 'the sample', outcome)
  return outcome
}

test.group('The mutation run', (group) => {
  group.each.timeout(60_000)

  test('finds the guard of the sample', ({ assert }) => {
    assert.deepEqual(
      mutants.map(({ line, before, code }) => [line, before, code]),
      [
        [3, 'age < 18', 'true'],
        [3, 'age < 18', 'false'],
      ]
    )
  })

  test('names the survivor where no test sees what is gone', async ({ assert }) => {
    const { proven, lines } = report(removed, await outcomeOf('blind'), Date.now())
    assert.isFalse(proven)
    assert.includeMembers(lines, [`\n${SAMPLE}:3`, '  - age < 18', '  + false'])
    assert.match(lines.join('\n'), /1 mutants, 0 killed, 1 survived/)
  })

  test('counts it as killed where a test sees it', async ({ assert }) => {
    const { proven, lines } = report(removed, await outcomeOf('blind', 'seeing'), Date.now())
    assert.isTrue(proven)
    assert.match(lines.join('\n'), /1 mutants, 1 killed, 0 survived/)
  })

  test('proves nothing by tests that are red anyway', async ({ assert }) => {
    const outcome = await outcomeOf('red', 'blind')
    assert.lengthOf(outcome.broken, 1)
    assert.equal(outcome.killed.size, 0)
    assert.isFalse(report(removed, outcome, Date.now()).proven)
  })

  test('proves nothing when no test ran, or nothing was tried', async ({ assert }) => {
    const outcome = await outcomeOf('no-such-file')
    assert.lengthOf(outcome.broken, 1)
    assert.isFalse(report(removed, outcome, Date.now()).proven)
    assert.isFalse(report([], { killed: new Set(), broken: [] }, Date.now()).proven)
  })
})
