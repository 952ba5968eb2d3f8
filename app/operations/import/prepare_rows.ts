import { apart, type Concern } from '#operations/import/apart'
import { checkRecords } from '#actions/records/check_records'
import type { Draft } from '#actions/records/draft'
import type { Field } from '#fields/field'
import type { RowProblem } from '#models/operation_issue'
import { decide } from '#operations/import/decide'
import { doublesOf, knownTo, savedHolders, type Known } from '#operations/import/holders'
import { importedFields } from '#operations/import/importable'
import type { ImportPlan } from '#operations/import/plan'
import { rowProblems } from '#operations/import/row_problems'
import { claimsOf, concerns, placeOf, readRow, type Claim, type ReadRow } from '#operations/import/read_row'
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
