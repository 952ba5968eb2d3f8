import { apart, type Concern } from '#operations/import/apart'
import { checkRecords } from '#actions/records/check_records'
import type { Draft, RecordProblem } from '#actions/records/draft'
import type { Field, Record } from '#fields/field'
import { readRecords } from '#lists/read_records'
import type { RowProblem } from '#models/operation_issue'
import { decide } from '#operations/import/decide'
import { findOwners } from '#operations/import/find_owners'
import { importedFields } from '#operations/import/importable'
import type { ImportPlan } from '#operations/import/plan'
import { rowProblems } from '#operations/import/row_problems'
import {
  claimsOf,
  concerns,
  finds,
  placeOf,
  readRow,
  refuses,
  type Claim,
  type ReadRow,
} from '#operations/import/read_row'
import { mapInTurns } from '#operations/in_turns'
import { current } from '#tenancy/current'
import type { ImportRow } from '#operations/import/row_reader'

export interface Prepared {
  drafts: Draft[]
  issues: { row: ImportRow; problems: RowProblem[] }[]
  /** Rows that wait for an earlier one of the same customer. */
  later: ImportRow[]
  /** Whom and what these rows have to do with: values that only one customer should have, and customers that are there. */
  places: Set<string>
}

/** Rows of a file → records to save and issues, with four look-ups however many rows; writes nothing. */
export async function prepareRows(rows: ImportRow[], plan: ImportPlan): Promise<Prepared> {
  const fields = importedFields(plan)
  const read = await mapInTurns(rows, (row) => readOnce(row, plan, fields))
  const holdersOf = await savedHolders(read, plan)
  const { first, again } = apart(read.map((row) => concernOf(row, knownTo(row, holdersOf, plan), plan, fields)))
  const decided = await mapInTurns(first, ({ row }) => ({
    row,
    ...decide(row, knownTo(row, holdersOf, plan), plan, fields),
  }))
  const drafts = decided.flatMap(({ draft }) => draft ?? [])
  const checks = new Map(drafts.map((draft, at) => [draft, at]))
  const found = await checkRecords(drafts)
  for (const { row, draft, problems } of decided) {
    if (draft && !draft.before) problems.push(...doublesOf(row, holdersOf, plan))
    if (draft) problems.push(...found[checks.get(draft)!])
  }
  return {
    drafts: decided.flatMap((one) => (isBad(one) ? [] : one.draft!)),
    issues: await rowProblems(decided.filter(isBad), plan),
    later: again.map(({ row }) => keep(row)),
    places: new Set(first.flatMap(({ touched }) => touched)),
  }
}

const kept = new WeakMap<ImportRow, { version: number; read: ReadRow }>()

/** A row that waits is not read again under the same configuration. */
function keep(read: ReadRow): ImportRow {
  kept.set(read.row, { version: current.tenant.configVersion, read })
  return read.row
}

/** A reading is given once: what comes of it is written to when it is saved. */
function readOnce(row: ImportRow, plan: ImportPlan, fields: Field[]): ReadRow {
  const known = kept.get(row)
  kept.delete(row)
  return known?.version === current.tenant.configVersion ? known.read : readRow(row, plan, fields)
}

/** It may free what the customers have that it speaks of. */
function concernOf(row: ReadRow, known: Known, plan: ImportPlan, fields: Field[]): Concern {
  const records = [...known.values()].flat()
  const placesOf = (claims: Claim[]) => claims.filter((claim) => concerns(claim, plan)).map(placeOf)
  const asked = [...placesOf(row.claims), ...records.map(({ id }) => id)]
  return { row, asked, touched: [...asked, ...placesOf(records.flatMap((record) => claimsOf(record, fields)))] }
}

const isBad = ({ row, problems }: { row: ReadRow; problems: unknown[] }) =>
  problems.length > 0 || row.row.surplus.length > 0

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

export const doubleOf = ({ key }: Pick<Claim, 'key'>, recordId: string | undefined): RecordProblem => ({
  key,
  problem: { code: 'import_duplicate' },
  recordId,
})
