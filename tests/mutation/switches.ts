/** Which mutant is on, and which were asked for: what instrumented code asks through the global `mutated`. */
export class Switches {
  #on = new Set<string>()
  #reached: Set<string> | undefined

  readonly mutated = (id: string): boolean => {
    this.#reached?.add(id)
    return this.#on.has(id)
  }

  /** Runs `work` with these mutants. */
  async with<T>(ids: string[], work: () => Promise<T>): Promise<T> {
    this.#on = new Set(ids)
    try {
      return await work()
    } finally {
      this.#on = new Set()
    }
  }

  /** For good: from the start of a process to its end. */
  leaveOn(ids: string[]) {
    this.#on = new Set(ids)
  }

  /** The mutants that `work` comes by. */
  async reachedBy(work: () => Promise<unknown>): Promise<Set<string>> {
    this.#reached = new Set()
    await work()
    const reached = this.#reached
    this.#reached = undefined
    return reached
  }
}
