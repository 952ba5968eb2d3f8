import type { Tries } from '#tests/mutation/likely'
import type { Mutant } from '#tests/mutation/mutant'

/** What a process of a mutation run is asked to do; it comes as a file named by MUTATION_ORDER. */
export interface Order {
  mutants: Mutant[]
  /**
   * These mutants are on from the start to the end; or each is tried in turn on the tests named; or no mutant is tried, and
   * each test says which ones it comes by. Without any, each is tried on every test that comes by it.
   */
  on?: string[]
  tries?: Tries
  ways?: true
  /** The file for verdicts. */
  verdicts: string
}
