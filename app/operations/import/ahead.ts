import { createHash } from 'node:crypto'
import type { Draft } from '#actions/records/draft'
import type { Field, Record } from '#fields/field'
import type { Holders, Known } from '#operations/import/holders'
import type { ImportPlan } from '#operations/import/plan'
import { claimsOf, concerns, finds, placeOf, type Claim } from '#operations/import/read_row'

const RECORDS_KEPT = 5_000

/**
 * What the rows before would have made, so that a row which repeats a customer is tried as it would run: on the customer
 * that the earlier row leaves behind. Of a million rows it keeps who holds what, and the last 5,000 customers as they
 * would be.
 */
export class Ahead {
  #holders = new Map<number, string>()
  /** Values that earlier rows take from customers who have them. */
  #freed = new Set<number>()
  #records = new Map<string, Record>()
  /** Ids of customers that are only tried. */
  #made = new Set<string>()

  constructor(
    private readonly plan: ImportPlan,
    private readonly fields: Field[]
  ) {}

  /** Whether an earlier row has to do with the customers or the values that this one speaks of. */
  concerns(claims: Claim[], known: Known): boolean {
    const records = [...known.values()].flat()
    return (
      claims.some((claim) => this.#holderOf(claim) || this.#freed.has(hashOf(claim))) ||
      records.some(({ id }) => this.#records.has(id))
    )
  }

  /** Who holds a value, as the rows before leave those who are saved, and whom they made. */
  holders(saved: Holders): Holders {
    return (claim) => {
      const there = saved(claim).flatMap((one) => this.#stillHolding(claim, one) ?? [])
      const holder = this.#records.get(this.#holderOf(claim) ?? '')
      return holder && !there.some(({ id }) => id === holder.id) ? [...there, holder] : there
    }
  }

  /** Whether the saved customer would still have the value of `key` that the row claims. */
  keeps(id: string, claims: Claim[], key: string): boolean {
    const record = this.#records.get(id)
    return !record || claims.some((claim) => claim.key === key && this.#has(record, claim))
  }

  /** Whether the row repeats a customer of a row too far back to be kept. */
  forgot(claims: Claim[], saved: Known): boolean {
    const there = new Set([...saved.values()].flat().map(({ id }) => id))
    const holders = claims.filter((one) => finds(one, this.plan)).map((claim) => this.#holderOf(claim))
    return holders.some((id) => id !== undefined && !there.has(id) && !this.#records.has(id))
  }

  /** Claims of unique values that an earlier row's customer would have taken from this one. */
  taken(claims: Claim[], id: string): { claim: Claim; holder: Record | undefined }[] {
    return claims.flatMap((claim) => {
      const holder = claim.point || finds(claim, this.plan) ? undefined : this.#holderOf(claim)
      return holder && holder !== id ? [{ claim, holder: this.#records.get(holder) }] : []
    })
  }

  /** The name of a customer that is not there yet; nothing for one who is. */
  nameOf(id: string): string | undefined {
    return this.#made.has(id) ? String(this.#records.get(id)?.name ?? '') : undefined
  }

  take({ before, after }: Draft) {
    if (!before) this.#made.add(after.id)
    this.#records.delete(after.id)
    this.#records.set(after.id, after)
    const had = before ? this.#claimsOf(before) : []
    const has = this.#claimsOf(after)
    for (const claim of had) if (!isAmong(has, claim)) this.#free(claim, after)
    for (const claim of has) if (!isAmong(had, claim)) this.#holders.set(hashOf(claim), after.id)
    if (this.#records.size > RECORDS_KEPT) this.#forget(this.#records.keys().next().value!)
  }

  #free(claim: Claim, { id }: Record) {
    this.#freed.add(hashOf(claim))
    if (this.#holderOf(claim) === id) this.#holders.delete(hashOf(claim))
  }

  #forget(id: string) {
    this.#records.delete(id)
    this.#made.delete(id)
  }

  #stillHolding(claim: Claim, saved: Record) {
    const newest = this.#records.get(saved.id)
    if (!newest) return saved
    return this.#has(newest, claim) ? newest : undefined
  }

  #has = (record: Record, claim: Claim) => isAmong(claimsOf(record, this.fields), claim)
  #claimsOf = (record: Record) => claimsOf(record, this.fields).filter((claim) => concerns(claim, this.plan))
  #holderOf = (claim: Claim) => this.#holders.get(hashOf(claim))
}

const isAmong = (claims: Claim[], claim: Claim) => claims.some((one) => placeOf(one) === placeOf(claim))

/** 48 bits: that any two of a million values meet has a chance of 1 in 500, and then one row is counted otherwise. */
function hashOf(claim: Claim): number {
  return createHash('sha1').update(placeOf(claim)).digest().readUIntBE(0, 6)
}
