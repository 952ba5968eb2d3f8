import { Blocks } from '#duplicates/blocks'
import { findPairs, MOST_FOUND, type Found } from '#duplicates/find_pairs'
import type { Pass } from '#duplicates/keys'
import type { Bits } from '#duplicates/rules'
import { Shelf } from '#duplicates/shelf'
import { readProfiles } from '#operations/duplicates/read_profiles'

/** Comparisons of one step: some tenths of a second. */
const MOST_LOOKS = 200_000

/** What a step found, and the hash of the block that it ended with; null at the end of the pass. */
interface Part {
  found: Found[]
  last: number | null
}

/** A scan in the memory of one process: the profiles of a tenant, and the blocks of the pass in hand. */
export class Scan {
  readonly shelf = new Shelf()
  #last: string | null = ''
  #pass: Pass | undefined
  #blocks: Blocks | undefined

  get isRead(): boolean {
    return this.#last === null
  }

  async readOn(batches: number) {
    for (let batch = 0; batch < batches && this.#last !== null; batch++) {
      const { profiles, last } = await readProfiles(this.#last)
      for (const profile of profiles) this.shelf.add(profile)
      this.#last = last
    }
  }

  /** Compares the blocks of a pass that come after one. */
  async compare(pass: Pass, after: number, rules: Bits): Promise<Part> {
    const found: Found[] = []
    let looks = 0
    for (const block of (await this.#blocksOf(pass)).after(after)) {
      found.push(...findPairs(this.shelf, block, rules))
      looks += block.numbers.length ** 2 / 2
      if (found.length >= MOST_FOUND || looks >= MOST_LOOKS) return { found, last: block.hash }
    }
    return { found, last: null }
  }

  async close() {}

  async #blocksOf(pass: Pass): Promise<Blocks> {
    if (this.#pass !== pass) [this.#blocks, this.#pass] = [undefined, undefined]
    this.#blocks ??= await Blocks.of(this.shelf, pass)
    this.#pass = pass
    return this.#blocks
  }
}
