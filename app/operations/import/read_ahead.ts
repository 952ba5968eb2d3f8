import { setImmediate as turn } from 'node:timers/promises'
import type { Field } from '#fields/field'
import { importedFields } from '#operations/import/importable'
import type { ImportPlan } from '#operations/import/plan'
import { readRow, type ReadRow } from '#operations/import/read_row'
import type { ImportRow } from '#operations/import/row_reader'
import { current } from '#tenancy/current'

/** Rows that are read before an answer of the database is looked for again: about a millisecond. */
const SLICE = 10

const kept = new WeakMap<ImportRow, { version: number; read: ReadRow }>()

/** Reads the rows of the next batch while the database saves this one: a server works on a core of its own meanwhile. */
export async function readAhead(taking: Promise<ImportRow[]>, plan: ImportPlan): Promise<ImportRow[]> {
  const rows = await taking
  const fields = importedFields(plan)
  const version = current.tenant.configVersion
  for (const [at, row] of rows.entries()) {
    if (at % SLICE === 0) await turn()
    kept.set(row, { version, read: readRow(row, plan, fields) })
  }
  return rows
}

/**
 * Rows as they say, read now where they weren't, or under a configuration of before. Each reading is given once: what comes of it is
 * written to when it is saved.
 */
export function readRows(rows: ImportRow[], plan: ImportPlan, fields: Field[]): ReadRow[] {
  return rows.map((row) => {
    const ahead = kept.get(row)
    kept.delete(row)
    return ahead?.version === current.tenant.configVersion ? ahead.read : readRow(row, plan, fields)
  })
}
