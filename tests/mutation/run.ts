/**
 * `npm run test:mutation`: takes each line away that guards something, one at a time, and expects the tests to notice.
 * `-- --only=PATTERN` tries the mutants whose name matches, `-- --since=REV` those of files changed since, and
 * `-- --after=FILE` goes on where a run of the same code was stopped: what its verdicts killed is not tried again.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { allMutants } from '#tests/mutation/find'
import { tryInTurn, tryRoutes, tryStarts, type Outcome } from '#tests/mutation/passes'
import type { Verdict } from '#tests/mutation/judge'
import { report } from '#tests/mutation/report'

const { values } = parseArgs({
  options: { only: { type: 'string' }, since: { type: 'string' }, after: { type: 'string' } },
})

const startedAt = Date.now()
const mutants = chosen()
const outcome: Outcome = { killed: new Set(values.after ? killedIn(values.after) : []), broken: [] }
process.stdout.write(`${mutants.length} mutants\n`)
await tryRoutes(mutants, outcome)
await tryStarts(mutants, outcome)
await tryInTurn(
  mutants.filter(({ atStart }) => !atStart),
  outcome
)
const { proven, lines } = report(mutants, outcome, startedAt)
process.stdout.write(`${lines.join('\n')}\n`)
process.exit(proven ? 0 : 1)

function killedIn(path: string): string[] {
  const verdicts = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return verdicts.map((line) => JSON.parse(line) as Verdict).flatMap((it) => (it.kind === 'killed' ? it.id : []))
}

function chosen() {
  const { only = '', since } = values
  const changed = since ? execFileSync('git', ['diff', '--name-only', since], { encoding: 'utf8' }).split('\n') : null
  return allMutants().filter(({ id, file }) => id.match(only) && (!changed || changed.includes(file)))
}
