import { Random } from '#database/seeders/demo/random'
import { kinds, possibleKinds } from './copies.ts'
import { lookalikes } from './lookalikes.ts'
import { company, person, type Somebody } from './somebody.ts'

/** A customer of the labelled set: who shares `who` is one. */
export interface Labelled {
  who: number
  /** How the customer comes again; nothing of the first time. */
  kind?: string
  somebody: Somebody
}

/** So many of a hundred come a second time, a few of them a third. */
const AGAIN = 0.06
const LOOKALIKES = 0.05
const COMPANIES = 0.2

/** So many customers, the same for the same seed. What comes again follows its original. */
export function* population(count: number, seed: number): Generator<Labelled> {
  const random = new Random(seed)
  let [made, who] = [0, 0]
  while (made < count) {
    for (const somebody of next(random)) {
      for (const labelled of [{ who, somebody }, ...copiesOf(random, who, somebody)]) if (made++ < count) yield labelled
      who++
    }
  }
}

function next(random: Random): Somebody[] {
  if (random.chance(LOOKALIKES)) return random.pick(lookalikes)(random)
  return [random.chance(COMPANIES) ? company(random) : person(random)]
}

function* copiesOf(random: Random, who: number, somebody: Somebody): Generator<Labelled> {
  const possible = possibleKinds(somebody)
  for (let again = AGAIN; possible.length && random.chance(again); again /= 2) {
    const kind = random.pick(possible)
    yield { who, kind, somebody: kinds[kind](random, somebody) }
  }
}
