import type { Mutant } from '#tests/mutation/mutant'

/** The mutants, as places in the order's list, that a test comes by; a test is named by its file and title. */
export interface Way {
  test: string
  file: string
  reached: number[]
}

/** Which mutants are to be tried on a test, by the test's name. */
export type Tries = { [test: string]: string[] }

/**
 * The tests that come by each mutant, the likeliest to notice first: those whose file is named like the mutant's, then those
 * that come by few others.
 */
export function likely(mutants: Mutant[], ways: Way[]): Map<string, string[]> {
  const coming = mutants.map((): Way[] => [])
  for (const way of ways) for (const at of way.reached) coming[at].push(way)
  const words = new Map(ways.map(({ file }) => [file, wordsOf(file)]))
  return new Map(
    mutants.map(({ id, file }, at) => {
      const own = wordsOf(file)
      const rank = (way: Way) => way.reached.length - shared(own, words.get(way.file)!) * mutants.length
      const ranked = coming[at].map((way) => ({ test: way.test, rank: rank(way) }))
      return [id, ranked.sort((one, other) => one.rank - other.rank).map(({ test }) => test)]
    })
  )
}

/** The tries from one place of each mutant's list to another, for the mutants that are alive. */
export function triesOf(ranked: Map<string, string[]>, alive: Mutant[], [from, to]: [number, number]): Tries {
  const pairs = alive.flatMap(({ id }) => (ranked.get(id) ?? []).slice(from, to).map((test) => ({ id, test })))
  const byTest = Map.groupBy(pairs, ({ test }) => test)
  return Object.fromEntries([...byTest].map(([test, tried]) => [test, tried.map(({ id }) => id)]))
}

/** `app/policies/customer_policy.ts` → polic, customer: singular and plural are one. */
const wordsOf = (file: string) =>
  new Set(
    file
      .replace(/^(app|tests\/(functional|generated))\/|\.spec|\.ts$/g, '')
      .split(/[/_.]/)
      .map((word) => word.replace(/(ies|s|y)$/, ''))
  )

const shared = (some: Set<string>, others: Set<string>) => some.intersection(others).size
