/** Mulberry32: small, seeded, the same sequence everywhere. */
export class Random {
  constructor(private state: number) {}

  /** Between 0 and 1, never 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]
  }

  /** The first values are picked more often than the last: as in life, few kinds are frequent. */
  pickSkewed<T>(values: readonly T[]): T {
    return values[Math.floor(this.next() ** 2 * values.length)]
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** `###` becomes three digits; other characters stay. */
  digits(pattern: string): string {
    return pattern.replace(/#/g, () => String(this.below(10)))
  }
}
