import type { Mutant } from '#tests/mutation/mutant'

/** What a process of a mutation run is asked to do; it comes as a file named by MUTATION_ORDER. */
export interface Order {
  mutants: Mutant[]
  /** These are on from the start to the end; without any, each is tried in turn. */
  on?: string[]
  most: number
  /** The file for verdicts. */
  verdicts: string
}
