import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { DateTime } from 'luxon'
import type Operation from '#models/operation'
import { keepFile } from '#operations/keep_file'
import type { ImportPlan } from '#operations/import/plan'
import { readFacts } from '#operations/import/read_facts'
import { proposedChoices } from '#operations/import/remembered'
import { withTable } from '#operations/import/table_of'
import { tidyImports } from '#operations/import/tidy'
import { planOperation } from '#operations/queue'
import { transaction } from '#tenancy/transaction'

const DAYS_KEPT = 30

export interface Upload {
  path: string
  name: string
}

/**
 * Keeps an uploaded CSV file, or the first sheet of a workbook, and plans its import: columns guessed, or as they were
 * chosen before.
 *
 * @throws FileProblem
 */
export async function planImport({ path: uploaded, name }: Upload): Promise<Operation> {
  return withTable(uploaded, async ({ path, workbook }) => {
    const facts = { ...(await readFacts(path)), workbook }
    await tidyImports()
    const choices = await proposedChoices(facts)
    const file = await keepFile({
      ...{ name, type: 'text/csv', purpose: 'import', expectedBytes: (await stat(path)).size },
      content: createReadStream(path),
      expiresAt: DateTime.utc().plus({ days: DAYS_KEPT }),
    })
    const plan: ImportPlan = { ...facts, ...choices, fileId: file.id, fileName: name }
    return transaction((trx) => planOperation(trx, 'import', plan, { total: facts.rows }))
  })
}
