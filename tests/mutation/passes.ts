import { availableParallelism } from 'node:os'
import { hear, type Hearing } from '#tests/mutation/hear'
import { likely, triesOf, type Way } from '#tests/mutation/likely'
import type { Mutant } from '#tests/mutation/mutant'

const files = (...names: string[]) => names.map((name) => `--files=${name}`)

const UNIT = ['unit']

/** Tests of the whole application: each mutant is tried on the likeliest of those that come by it. */
const WHOLE = [
  'functional',
  'generated',
  ...files('functional/*/*', 'tenancy/*', 'policies', 'matrix/*', 'routes/walk', 'routes/forged', 'routes/offers'),
]

/** From which to which of a mutant's tests it is tried, in one round after another: what survives them all counts as alive. */
const ROUNDS: [number, number][] = [
  [0, 3],
  [3, 12],
  [12, 40],
  [40, 120],
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

/** Unit tests try all of them; then as many processes as there are cores share them, the likeliest tests first. */
export async function tryInTurn(mutants: Mutant[], outcome: Outcome) {
  const alive = () => living(mutants, outcome)
  await noted('unit', () => hear({ mutants: alive() }, UNIT), mutants, outcome)
  const asked = alive()
  const ways = await hear({ mutants: asked, ways: true }, WHOLE)
  judged(ways, 'ways', outcome)
  const ranked = likely(asked, waysIn(ways, asked))
  for (const [from, to] of ROUNDS) {
    const hearings = dealt(alive()).map((hand, at) =>
      noted(
        `tests ${from + 1} to ${to}, part ${at + 1}`,
        () => hear({ mutants: hand, tries: triesOf(ranked, hand, [from, to]) }, WHOLE),
        hand,
        outcome
      )
    )
    await Promise.all(hearings)
  }
}

function waysIn({ verdicts }: Hearing, mutants: Mutant[]): Way[] {
  const places = new Map(mutants.map(({ id }, at) => [id, at]))
  const ways = verdicts.filter((verdict) => verdict.kind === 'way')
  return ways.map(({ by, file, reached }) => ({ test: by, file, reached: reached.map((id) => places.get(id)!) }))
}

/** In turn, so that the mutants of a file are spread over the processes. */
function dealt(mutants: Mutant[]): Mutant[][] {
  const cores = availableParallelism()
  const hands = Array.from({ length: cores }, (_, core) => mutants.filter((_mutant, at) => at % cores === core))
  return hands.filter((hand) => hand.length)
}

async function noted(title: string, work: () => Promise<Hearing>, mutants: Mutant[], outcome: Outcome) {
  const [before, started] = [living(mutants, outcome).length, Date.now()]
  judged(await work(), title, outcome)
  const left = living(mutants, outcome).length
  say(`${title}: ${before - left} killed, ${left} left, ${seconds(started)}`)
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
  const { verdicts } = await hear({ mutants: opening, on: opening.map(({ id }) => id) }, ROUTES)
  for (const verdict of verdicts) if (verdict.kind === 'killed') outcome.killed.add(verdict.id)
  say(`routes: ${opening.length - living(opening, outcome).length} killed, ${living(opening, outcome).length} left`)
}

/** A process for each mutant of what is read at the start: it must turn red. */
export async function tryStarts(mutants: Mutant[], outcome: Outcome) {
  for (const [file, tests] of AT_START) {
    const own = mutants.filter((mutant) => mutant.atStart && !mutant.opens && file.test(mutant.file))
    if (own.length) await mustBeGreen(tests, outcome)
    for (const mutant of own) {
      const { green } = await hear({ mutants: [mutant], on: [mutant.id] }, tests)
      if (!green) outcome.killed.add(mutant.id)
      say(`${green ? 'survived' : 'killed'}: ${mutant.id}`)
    }
  }
}

async function mustBeGreen(tests: string[], outcome: Outcome) {
  const { green, output } = await hear({ mutants: [], on: [] }, tests)
  if (!green) outcome.broken.push(`${tests.join(' ')} is red without a mutant\n${output.slice(-2000)}`)
}

const living = (mutants: Mutant[], { killed }: Outcome) => mutants.filter(({ id }) => !killed.has(id))
const seconds = (since: number) => `${Math.round((Date.now() - since) / 1000)} s`
