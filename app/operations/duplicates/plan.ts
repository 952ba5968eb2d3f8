import type { Bits } from '#duplicates/rules'

export interface ScanPlan {
  /** What is looked for. */
  rules: Bits
}

export interface ScanCheckpoint {
  /** Place in PASSES; behind the last one, what is left over from earlier scans goes. */
  pass: number
  /** Hash of the last block that was compared. */
  after: number
}

export interface ScanResult {
  /** Pairs found before the last step, which counts those that are open. */
  found: number
  /** Of these, how many no scan had found before. */
  fresh: number
}
