import { hear, type Hearing } from '#tests/mutation/hear'
import type { Mutant } from '#tests/mutation/mutant'

const files = (...names: string[]) => names.map((name) => `--files=${name}`)

/** Cheap and telling first; `most` tests of a file are tried on a mutant. The last pass tries all that is left. */
export const IN_TURN: { tests: string[]; most: number }[] = [
  { tests: ['unit'], most: Infinity },
  { tests: ['generated', ...files('tenancy/*', 'policies')], most: 10 },
  { tests: ['functional', ...files('tenancy/*', 'permissions/*')], most: 5 },
  { tests: ['functional', ...files('settings/*', 'reports/*', 'mass_actions/*', 'undo/*')], most: 5 },
  {
    tests: [
      'functional',
      'generated',
      ...files('lists/*', 'customers/*', 'import/*', 'auth/*', 'operations/*', 'matrix/*'),
    ],
    most: 5,
  },
  { tests: ['generated', ...files('routes/walk', 'routes/forged', 'routes/offers')], most: 10 },
  {
    tests: ['functional', 'generated', ...files('functional/*/*', 'matrix/*', 'routes/walk', 'routes/offers')],
    most: Infinity,
  },
]

const ROUTES = ['generated', ...files('matrix/*')]

/** What is read at the start, by file: which tests must see it. */
const AT_START: [file: RegExp, tests: string[]][] = [
  [/^database\//, ['generated', ...files('tenancy/schema')]],
  [
    /^start\//,
    [
      'functional',
      'generated',
      ...files('settings/*', 'auth/*', 'security/methods', 'routes/forged', 'routes/walk', 'profile/*'),
    ],
  ],
]

export interface Outcome {
  killed: Set<string>
  /** Tests that failed without a mutant, or processes that were red before any: the run proves nothing. */
  broken: string[]
}

const say = (line: string) => process.stdout.write(`${line}\n`)

/** One process after another tries the living mutants in turn. */
export async function tryInTurn(mutants: Mutant[], outcome: Outcome) {
  for (const { tests, most } of IN_TURN) {
    const alive = living(mutants, outcome)
    if (!alive.length) return
    const started = Date.now()
    judged(await hear({ mutants: alive, most: Math.min(most, 1e9) }, tests), tests.join(' '), outcome)
    const left = living(mutants, outcome).length
    say(`${tests.join(' ')}: ${alive.length - left} killed, ${left} left, ${seconds(started)}`)
  }
}

/** Takes down what a process said; one in which no test ran says nothing. */
export function judged({ verdicts, output }: Hearing, tests: string, { killed, broken }: Outcome) {
  for (const verdict of verdicts) {
    if (verdict.kind === 'killed') killed.add(verdict.id)
    if (verdict.kind === 'broken') broken.push(`${verdict.by}${verdict.id ? `, after ${verdict.id}` : ''}`)
  }
  if (!/Tests\s+\d+/.test(output)) broken.push(`${tests}: no test ran\n${output.slice(-2000)}`)
}

/** All opened routes at once: each must be seen by a test of its own. */
export async function tryRoutes(mutants: Mutant[], outcome: Outcome) {
  const opening = mutants.filter(({ opens }) => opens)
  if (!opening.length) return
  await mustBeGreen(ROUTES, outcome)
  const { verdicts } = await hear({ mutants: opening, on: opening.map(({ id }) => id), most: 1 }, ROUTES)
  for (const verdict of verdicts) if (verdict.kind === 'killed') outcome.killed.add(verdict.id)
  say(`routes: ${opening.length - living(opening, outcome).length} killed, ${living(opening, outcome).length} left`)
}

/** A process for each mutant of what is read at the start: it must turn red. */
export async function tryStarts(mutants: Mutant[], outcome: Outcome) {
  for (const [file, tests] of AT_START) {
    const own = mutants.filter((mutant) => mutant.atStart && !mutant.opens && file.test(mutant.file))
    if (own.length) await mustBeGreen(tests, outcome)
    for (const mutant of own) {
      const { green } = await hear({ mutants: [mutant], on: [mutant.id], most: 1 }, tests)
      if (!green) outcome.killed.add(mutant.id)
      say(`${green ? 'survived' : 'killed'}: ${mutant.id}`)
    }
  }
}

async function mustBeGreen(tests: string[], outcome: Outcome) {
  const { green, output } = await hear({ mutants: [], on: [], most: 1 }, tests)
  if (!green) outcome.broken.push(`${tests.join(' ')} is red without a mutant\n${output.slice(-2000)}`)
}

const living = (mutants: Mutant[], { killed }: Outcome) => mutants.filter(({ id }) => !killed.has(id))
const seconds = (since: number) => `${Math.round((Date.now() - since) / 1000)} s`
