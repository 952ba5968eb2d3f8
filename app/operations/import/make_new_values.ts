import { addValues } from '#actions/settings/dictionaries/add_values'
import { OperationFailure } from '#operations/errors'
import { chosenValues } from '#operations/import/new_values'
import type { ImportCheckpoint, ImportPlan, ImportResult } from '#operations/import/plan'
import type { OperationRun } from '#operations/operation'

/**
 * Adds the chosen values to their dictionaries before the first row; whether it did. The rows are read in the next step,
 * which knows them.
 */
export async function makeNewValues(run: OperationRun<ImportPlan, ImportCheckpoint, ImportResult>): Promise<boolean> {
  if (run.checkpoint.valuesMade || run.plan.newValues.length === 0) return false
  const chosen = chosenValues(run.plan)
  const refused = chosen.find(({ allowed }) => !allowed)
  if (refused) throw new OperationFailure('values_not_permitted', { field: refused.field.label })
  await run.commit(async (trx) => {
    for (const { dictionary, names } of chosen) await addValues(trx, dictionary, names)
    return { checkpoint: { ...run.checkpoint, valuesMade: true } }
  })
  return true
}
