import type { Assert } from '@japa/assert'

/** A kind of long work that is killed, frozen and stopped here. One more is one more file and a line in index.ts. */
export interface Work {
  /** With its article. */
  name: string
  /** Once, in the tenant that all of them run in, as its owner. */
  prepare(): Promise<void>
  /** Asks for one that takes a worker some seconds; its id. */
  start(): Promise<string>
  /** After it has ended, as often as one likes: everything is there, nothing twice, and the counters say so. */
  verify(assert: Assert, id: string): Promise<void>
}
