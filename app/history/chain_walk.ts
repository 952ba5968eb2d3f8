import type { Anchor } from '#history/anchors'
import type { ChangeRow } from '#history/change_row'
import { Findings } from '#history/findings'
import type { Head } from '#history/head'
import { hashOf, NO_HASH } from '#history/seal'

/** Goes along a tenant's chain, one change after the other, and keeps what is wrong with it. */
export class ChainWalk {
  readonly findings = new Findings()
  changes = 0
  #last: Head = { seq: 0, hash: NO_HASH }
  /** Whether the change before is at hand: without its hash the next one can't be checked. */
  #linked = true
  readonly #anchors: Map<number, Anchor[]>

  constructor(
    private readonly tenantId: number,
    anchors: Anchor[]
  ) {
    this.#anchors = Map.groupBy(anchors, ({ seq }) => seq)
  }

  pass(row: ChangeRow) {
    this.changes++
    if (row.seq <= this.#last.seq) return this.findings.add({ kind: 'stray', row })
    if (row.seq > this.#last.seq + 1) this.#skip(row.seq)
    this.#check(row)
    for (const anchor of this.#anchors.get(row.seq) ?? [])
      if (anchor.hash !== row.hash) this.findings.add({ kind: 'anchor', anchor })
    this.#last = row
    this.#linked = true
  }

  /** `most` is the highest sequence number that there is: rows behind the head are no chain's. */
  end(head: Head | null, most: number) {
    const { seq, hash } = this.#last
    if (!head || head.seq < most || (head.seq === seq && head.hash !== hash)) this.findings.add({ kind: 'head' })
    if (head && head.seq > seq) this.findings.add({ kind: 'cut', last: seq, told: head.seq })
    const ahead = [...this.#anchors.values()].flat().sort((one, other) => other.seq - one.seq)[0]
    if (ahead && ahead.seq > Math.max(seq, head?.seq ?? 0))
      this.findings.add({ kind: 'cut', last: seq, told: ahead.seq, anchor: ahead })
  }

  #skip(to: number) {
    this.findings.add({ kind: 'missing', from: this.#last.seq + 1, to: to - 1 })
    this.#linked = false
  }

  #check(row: ChangeRow) {
    const { seq, key_id: keyId } = row
    const hash = hashOf(this.tenantId, this.#last.hash, row)
    if (hash === undefined) this.findings.add({ kind: 'unknown_key', from: seq, to: seq, keyId })
    else if (this.#linked && hash !== row.hash) this.findings.add({ kind: 'edited', row })
  }
}
