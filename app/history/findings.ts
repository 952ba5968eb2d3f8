import type { Anchor } from '#history/anchors'
import type { ChangeRow } from '#history/change_row'

/** What is wrong with a tenant's chain. */
export type Finding =
  /** Its content is not what was sealed: it was changed, or stood in another place. */
  | { kind: 'edited'; row: ChangeRow }
  /** It stands where the chain has no place. */
  | { kind: 'stray'; row: ChangeRow }
  | { kind: 'missing'; from: number; to: number }
  /** The head, or an anchor outside the database, says that there were more. */
  | { kind: 'cut'; last: number; told: number; anchor?: Anchor }
  | { kind: 'unknown_key'; from: number; to: number; keyId: string }
  /** The head is gone, or names another end than the chain has. */
  | { kind: 'head' }
  /** An anchor outside the database has another hash for a change. */
  | { kind: 'anchor'; anchor: Anchor }

/** Findings of one kind may be as many as there are changes: the first ones tell enough. */
const MOST = 20

export class Findings {
  readonly list: Finding[] = []
  count = 0

  add(finding: Finding) {
    if (this.joins(finding)) return
    this.count++
    if (this.list.length < MOST) this.list.push(finding)
  }

  /** Neighbours with the same unknown key are one finding. */
  private joins(finding: Finding) {
    const last = this.list.at(-1)
    if (finding.kind !== 'unknown_key' || last?.kind !== 'unknown_key' || last.keyId !== finding.keyId) return false
    if (last.to + 1 !== finding.from) return false
    last.to = finding.to
    return true
  }
}
