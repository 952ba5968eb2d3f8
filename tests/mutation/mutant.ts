import type ts from 'typescript'

/** A change of one place in the source. */
export interface Change {
  node: ts.Node
  /** Says in a word or two what was done: part of the mutant's name. */
  to: string
  /** The source that stands in its place. */
  code: string
  /** It is read once, at the start: such a mutant needs a process of its own. */
  atStart?: boolean
  /** It opens a route: all such mutants are tried at once, and tests that bear the route's name tell of whom. */
  opens?: boolean
}

/** Finds the places of one kind in a file. */
export interface Mutator {
  name: string
  /** Why a line that it finds guards something. */
  files: RegExp
  except?: RegExp
  changes(node: ts.Node): Change[]
}

export interface Mutant {
  /** File, kind and text, so that it stays the same while lines move. */
  id: string
  file: string
  line: number
  start: number
  end: number
  code: string
  before: string
  atStart: boolean
  opens: boolean
}
