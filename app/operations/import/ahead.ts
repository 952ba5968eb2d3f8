import { createHash } from 'node:crypto'
import type { Draft } from '#actions/records/draft'
import type { Record } from '#fields/field'
import type { ImportPlan } from '#operations/import/plan'
import type { Known } from '#operations/import/prepare_rows'
import { concerns, finds, placeOf, refuses, type Claim } from '#operations/import/read_row'

const RECORDS_KEPT = 5_000

/**
 * What the rows before would have made, so that a row which repeats a customer is tried as it would run: on the customer
 * that the earlier row leaves behind. Of a million rows it keeps who holds what, and the last 5,000 customers as they
 * would be. A value that an earlier row frees still counts as held, as it does to the import within a batch.
 */
export class Ahead {
  #holders = new Map<number, string>()
  #records = new Map<string, Record>()
  /** Ids of customers that are only tried. */
  #made = new Set<string>()

  constructor(private readonly plan: ImportPlan) {}

  /** Whether an earlier row has to do with the customers or the values that this one speaks of. */
  concerns(claims: Claim[], known: Known): boolean {
    const records = [...known.values()].flat()
    return claims.some((claim) => this.#holderOf(claim)) || records.some(({ id }) => this.#records.has(id))
  }

  /** Who the row speaks of, as the rows before leave them. */
  known(claims: Claim[], saved: Known): Known {
    const known: Known = new Map([...saved].map(([key, records]) => [key, records.map((one) => this.#newest(one))]))
    for (const claim of claims.filter((one) => finds(one, this.plan))) {
      const record = this.#records.get(this.#holderOf(claim) ?? '')
      const others = known.get(claim.key) ?? []
      if (record && !others.some(({ id }) => id === record.id)) known.set(claim.key, [...others, record])
    }
    return known
  }

  /** Whether the row repeats a customer of a row too far back to be kept. */
  forgot(claims: Claim[], saved: Known): boolean {
    const there = new Set([...saved.values()].flat().map(({ id }) => id))
    const holders = claims.filter((one) => finds(one, this.plan)).map((claim) => this.#holderOf(claim))
    return holders.some((id) => id !== undefined && !there.has(id) && !this.#records.has(id))
  }

  /** Claims of values that an earlier row's customer would have taken from this one. */
  taken(claims: Claim[], id: string): { claim: Claim; holder: Record | undefined }[] {
    return claims.flatMap((claim) => {
      const asked = refuses(claim, this.plan) || !(claim.point || finds(claim, this.plan))
      const holder = asked ? this.#holderOf(claim) : undefined
      return holder && holder !== id ? [{ claim, holder: this.#records.get(holder) }] : []
    })
  }

  /** The name of a customer that is not there yet; nothing for one who is. */
  nameOf(id: string): string | undefined {
    return this.#made.has(id) ? String(this.#records.get(id)?.name ?? '') : undefined
  }

  take({ before, after }: Draft, claims: Claim[]) {
    if (!before) this.#made.add(after.id)
    this.#records.delete(after.id)
    this.#records.set(after.id, after)
    for (const claim of claims) if (concerns(claim, this.plan)) this.#holders.set(hashOf(claim), after.id)
    if (this.#records.size > RECORDS_KEPT) this.#forget(this.#records.keys().next().value!)
  }

  #forget(id: string) {
    this.#records.delete(id)
    this.#made.delete(id)
  }

  #newest = (record: Record) => this.#records.get(record.id) ?? record
  #holderOf = (claim: Claim) => this.#holders.get(hashOf(claim))
}

/** 48 bits: that any two of a million values meet has a chance of 1 in 500, and then one row is counted otherwise. */
function hashOf(claim: Claim): number {
  return createHash('sha1').update(placeOf(claim)).digest().readUIntBE(0, 6)
}
