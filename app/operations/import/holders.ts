import type { RecordProblem } from '#actions/records/draft'
import type { Record } from '#fields/field'
import { readRecords } from '#lists/read_records'
import { findOwners } from '#operations/import/find_owners'
import type { ImportPlan } from '#operations/import/plan'
import { finds, placeOf, refuses, type Claim, type ReadRow } from '#operations/import/read_row'

/** Which customers a row speaks of, by the field that says so. */
export type Known = Map<string, Record[]>

/** Customers that hold a claimed value. */
export type Holders = (claim: Claim) => Record[]

/** Who holds what rows speak of, among the customers that are saved: two look-ups for all rows. */
export async function savedHolders(rows: ReadRow[], plan: ImportPlan): Promise<Holders> {
  const owners = await findOwners(rows, plan)
  const records = await readRecords([...new Set([...owners.values()].flat())])
  const alive = new Map(records.filter((record) => !record.deleted_at).map((record) => [record.id, record]))
  return (claim) => (owners.get(placeOf(claim)) ?? []).flatMap((id) => alive.get(id) ?? [])
}

export function knownTo({ claims }: ReadRow, holdersOf: Holders, plan: ImportPlan): Known {
  const known: Known = new Map()
  for (const claim of claims.filter((one) => finds(one, plan))) {
    const holders = holdersOf(claim)
    if (holders.length) known.set(claim.key, [...(known.get(claim.key) ?? []), ...holders])
  }
  return known
}

/** Whom a new customer must not double. */
export function doublesOf({ claims }: ReadRow, holdersOf: Holders, plan: ImportPlan): RecordProblem[] {
  const refused = claims.filter((claim) => refuses(claim, plan))
  return refused.flatMap((claim) =>
    holdersOf(claim)
      .slice(0, 1)
      .map(({ id }) => doubleOf(claim, id))
  )
}

const doubleOf = ({ key }: Pick<Claim, 'key'>, recordId: string | undefined): RecordProblem => ({
  key,
  problem: { code: 'import_duplicate' },
  recordId,
})
