import { createReadStream } from 'node:fs'
import { DateTime } from 'luxon'
import Operation from '#models/operation'
import { keepFile } from '#operations/keep_file'
import { guessColumns } from '#operations/import/guess_columns'
import { importableFields } from '#operations/import/importable'
import type { FileFacts, ImportChoices, ImportPlan } from '#operations/import/plan'
import { readFacts } from '#operations/import/read_facts'
import { tidyImports } from '#operations/import/tidy'
import { planOperation } from '#operations/queue'
import { current } from '#tenancy/current'
import { transaction } from '#tenancy/transaction'

const DAYS_KEPT = 30

export interface Upload {
  path: string
  name: string
  size: number
}

/**
 * Keeps an uploaded CSV file and plans its import: columns guessed, or as they were chosen for the last
 * file with the same header.
 *
 * @throws FileProblem
 */
export async function planImport({ path, name, size }: Upload): Promise<Operation> {
  const facts = await readFacts(path)
  await tidyImports()
  const choices = (await lastChoices(facts)) ?? firstChoices(facts)
  const file = await keepFile({
    ...{ name, type: 'text/csv', purpose: 'import', expectedBytes: size },
    content: createReadStream(path),
    expiresAt: DateTime.utc().plus({ days: DAYS_KEPT }),
  })
  const plan: ImportPlan = { ...facts, ...choices, fileId: file.id, fileName: name }
  return transaction((trx) => planOperation(trx, 'import', plan, { total: facts.rows }))
}

function firstChoices({ header }: FileFacts): ImportChoices {
  const columns = guessColumns(header, importableFields())
  return {
    columns,
    constants: { manager: current.user!.id },
    type: 'auto',
    mode: 'both',
    match: ['phone', 'email'],
  }
}

async function lastChoices({ header }: FileFacts): Promise<ImportChoices | null> {
  const earlier = await Operation.query()
    .where('kind', 'import')
    .whereNot('status', 'planned')
    .orderBy('id', 'desc')
    .limit(10)
  const plans = earlier.map(({ plan }) => plan as ImportPlan)
  const same = plans.find((plan) => JSON.stringify(plan.header) === JSON.stringify(header))
  if (!same) return null
  const known = new Set(importableFields().map(({ key }) => key))
  const { columns, constants, type, mode, match } = same
  return {
    columns: columns.map((key) => (key && known.has(key) ? key : null)),
    constants,
    type,
    mode,
    match,
  }
}
