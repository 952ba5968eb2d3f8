import { apart } from '#operations/import/apart'
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
  const { known, doubles } = await knownCustomers(read, plan)
  const spokenOf = ({ claims }: ReadRow) => claims.filter((claim) => concerns(claim, plan)).map(placeOf)
  const placesOf = (row: ReadRow) => [...spokenOf(row), ...recordPlaces(known(row), fields)]
  const { first, again } = apart(read, spokenOf, placesOf)
  const decided = await mapInTurns(first, (row) => ({ row, ...decide(row, known(row), plan, fields) }))
  const drafts = decided.flatMap(({ draft }) => draft ?? [])
  const checks = new Map(drafts.map((draft, at) => [draft, at]))
  const found = await checkRecords(drafts)
  for (const one of decided) if (one.draft) one.problems.push(...found[checks.get(one.draft)!])
  for (const one of decided) if (one.draft && !one.draft.before) one.problems.push(...doubles(one.row))
  return {
    drafts: decided.flatMap((one) => (isBad(one) ? [] : one.draft!)),
    issues: await rowProblems(decided.filter(isBad), plan),
    later: again.map((one) => keep(one)),
    places: new Set(first.flatMap(placesOf)),
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

/** Customers that are there, and what they have that only one should have. */
function recordPlaces(known: Known, fields: Field[]): string[] {
  return [...known.values()].flat().flatMap((record) => [record.id, ...claimsOf(record, fields).map(placeOf)])
}

const isBad = ({ row, problems }: { row: ReadRow; problems: unknown[] }) =>
  problems.length > 0 || row.row.surplus.length > 0

/** Which customers a row speaks of, by the field that says so. */
export type Known = Map<string, Record[]>

/** Who a row speaks of, among the customers that are saved, and whom it must not double: two look-ups for all rows. */
export async function knownCustomers(rows: ReadRow[], plan: ImportPlan) {
  const owners = await findOwners(rows, plan)
  const records = await readRecords([...new Set([...owners.values()].flat())])
  const alive = new Map(records.filter((record) => !record.deleted_at).map((record) => [record.id, record]))
  const holdersOf = (claim: Claim) => (owners.get(placeOf(claim)) ?? []).flatMap((id) => alive.get(id) ?? [])
  return {
    known({ claims }: ReadRow): Known {
      const known: Known = new Map()
      for (const claim of claims.filter((one) => finds(one, plan))) {
        const holders = holdersOf(claim)
        if (holders.length) known.set(claim.key, [...(known.get(claim.key) ?? []), ...holders])
      }
      return known
    },
    doubles({ claims }: ReadRow): RecordProblem[] {
      const refused = claims.filter((claim) => refuses(claim, plan))
      return refused.flatMap((claim) =>
        holdersOf(claim)
          .slice(0, 1)
          .map(({ id }) => doubleOf(claim, id))
      )
    },
  }
}

export const doubleOf = ({ key }: Pick<Claim, 'key'>, recordId: string | undefined): RecordProblem => ({
  key,
  problem: { code: 'import_duplicate' },
  recordId,
})
